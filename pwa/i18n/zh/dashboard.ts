/** The dashboard in Chinese. */
const dashboard = {
  title: "总览", lead: "全批次到哪一步、失分在哪里。点图上的一格或表中的数字，看它数的是哪些单位。", asTable: "以表格显示", print: "打印",
  show: "“{what}”的单位", showConflicts: "“{what}”的分歧", close: "收起", n: "{n} 个", empty: "还没有",
  region: { title: "各地区进度", means: "每个单位按走得最远的一次考察计。", head: "地区" },
  phase: { title: "各阶段进度", head: "阶段", none: "本批次没有划分阶段" },
  stage: { unplanned: "未安排", planned: "已安排", begun: "考察中", signed: "已签字", issued: "已签发" },
  band: { title: "得分分布", means: "只计得分已定的单位。", head: "得分率", issued: "已签发", final: "得分已定，未签发", name: "{from}–{to}%", none: "还没有得分已定的单位" },
  lost: { title: "失分最多的测评点", means: "全部单位合计失去的分数。", head: "测评点", lost: "失分", failed: "失分单位", of: "{failed} / {settled}", none: "还没有失分的测评点" },
  age: { title: "未裁定的分歧", means: "按最后一次评分或裁定到达的时间。", head: "已等待", n: "项数", day: "一天以内", three: "一到三天", week: "三到七天", older: "七天以上", none: "没有待裁定的分歧" },
  verdict: { title: "照片核验", head: "结果", n: "张数", consistent: "相符", cannot_tell: "说不准", contradicts: "不符", pending: "核验中", missing: "未到齐", none: "还没有照片" },
  heat: { title: "沿途失分", means: "现场的一处为一列，格中是失分的测评点数。只列失分最多的 {n} 个单位。", head: "单位", none: "还没有失分", cell: "{failed} / {settled} 个测评点失分" },
  tile: { units: "单位", begun: "已开始考察", signed: "已签字", issued: "已签发", conflicts: "待裁定的分歧", overdue: "逾期的整改" },
};

export default dashboard;
