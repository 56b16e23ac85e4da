/** 任务台账. */
const tasks = {
  title: "任务台账", one: "单位台账", lead: "每个单位一年要做的事、凭什么算做到、还缺什么。",
  choose: "选定任务表", chooseLead: "选定一份任务表后，本批次每个单位都有一本台账。有单位提交材料后不能再换。",
  list: "任务表", year: "年度", listLine: "{title}（{n} 项任务）", pin: "选定", pinned: "已选定任务表", yearWrong: "年度应在 2000 至 2100 之间。",
  noUnits: "该批次还没有单位", noUnitsNext: "先在考察安排中加入单位。",
  unit: "单位", met: "已完成", overdue: "已逾期", due_soon: "快到期", open: "进行中", not_yet: "未开始", search: "搜索单位", shown: "显示 {shown} / {all}",
  any: "全部状态", anyGroup: "全部栏目", status: "状态", group: "栏目", task: "任务", period: "时段", due: "时限", department: "责任部门", needs: "需要材料",
  unknownDepartment: "原件未写", inferred: "按推定", need: "{kinds} {have}/{least}", or: "或",
  kind: { activity: "活动图片", report: "说明报告", document: "文件", table: "数据表" },
  label: { held_on: "时间", place: "地点", theme: "主题", organiser: "主办单位", participants: "参加人员", volunteers: "志愿者名字", served: "服务对象", service: "服务内容" },
  add: "登记材料", edit: "修改", withdraw: "撤回", withdrawn: "已撤回“{title}”", undo: "恢复", restored: "已恢复", saved: "已保存", export: "导出提交件", exporting: "正在制作提交件……", exported: "提交件已下载，原照片没有改动。",
  files: "文件", addFiles: "添加照片或文件", sending: "正在上传 {n} / {all}：{name}", dropFile: "移除 {name}", dropped: "已移除 {name}，原文件仍保存在服务器上。",
  recordKind: "材料种类", name: "活动或材料名称", nameMissing: "请填写名称。", dateHint: "例如 2021-05-12", themeHint: "应为：{theme}", useTheme: "填入", save: "保存", none: "还没有登记材料", counts: "计入", notYet: "暂不计入",
  duty: "责任部门与时限", dutyLead: "留空则按任务表。", ownDue: "本单位时限", forget: "按任务表", source: "出处", sourceLine: "{document} {clause}", quote: "原文：{quote}", lost: "扫描缺失：{lost}",
  short: {
    label_missing: "缺少标注：{subject}", date_malformed: "时间“{subject}”不是日期，请写成 2021-05-12 的样子", date_outside_period: "{subject} 不在该时段之内", theme_differs: "主题应为“{subject}”",
    pictures_few: "至少需要 {subject} 张照片", pictures_many: "一次活动最多 {subject} 张照片", paper_missing: "还没有文件", not_a_picture: "“{subject}”不是照片", not_a_pdf: "“{subject}”应为 PDF 文件",
    paper_too_large: "“{subject}”应小于 2 MB", file_used_before: "“{subject}”已用在另一条材料中，不重复计算", taken_another_day: "请看一下：“{subject}”的拍摄日期与填写的时间不同",
  },
  all: {
    title: "全部提交件", lead: "一个压缩包：每项任务一个文件夹，照片带标注，附 Excel 目录；原件不动。", begin: "制作", again: "重新制作", waiting: "正在排队……", making: "正在制作 {done} / {total}",
    download: "下载压缩包", madeAt: "{when} 制作，共 {n} 条材料。", leftOut: "{n} 个文件做不出副本，原因见目录", failed: "没有做成。", nothing: "登记材料后可以制作。",
  },
  notes: "关于这份任务表", back: "全部单位",
};

export default tasks;
