/** Checklists in Chinese: versions, Excel in and out. */
const checklists = {
  title: "测评表", lead: "在 Excel 中编写和修改，在这里检查、发布。已发布的版本不能改动；批次和考察始终使用自己的版本。",
  template: "下载空白模板", import: "导入 Excel", none: "还没有测评表", noneNext: "下载模板，在 Excel 中填好后导入。",
  name: "测评表", version: "版本", points: "测评点", conditions: "其中 {n} 个有前提条件", usedBy: "使用的批次", unused: "没有批次使用", visits: "{n} 次考察", newest: "最新", actions: "操作",
  download: "下载 Excel", changes: "改了什么", changesOf: "第 {n} 版的改动", noChanges: "与上一版相同。",
  importTitle: "导入测评表", file: "选择 Excel 文件", fileHint: "文件只检查，不会保存；确认后才发布。", again: "换一个文件", reading: "正在检查……", tooBig: "文件超过 8 MB，不像是测评表，请检查后重选。",
  standing: {
    invalid: "有 {n} 处问题，不能发布", next: "可以发布为第 {version} 版", published: "第 {version} 版已经发布过，内容相同，不必再发布", taken: "第 {version} 版已经发布，内容不同；请把版本号改为 {next} 再导入", out_of_turn: "版本号应为 {next}，文件中是 {version}",
  },
  problemsHint: "请在 Excel 中逐条改正，保存后重新选择文件。没有任何内容被改动。", problemsMore: "只列出前 {n} 处。", sheet: "工作表", cell: "单元格", problem: "问题", whole: "整个文件",
  publish: "发布第 {version} 版", publishedDone: "已发布第 {version} 版", summary: "{points} 个测评点，与第 {newest} 版相比：", summaryFirst: "{points} 个测评点，这是第一版。",
  what: { added: "新增", removed: "删去", changed: "改动" }, part: { checklist: "整表", group: "分组", place: "地点", checkpoint: "测评点" }, field: "{field}：{before} → {after}", empty: "空",
  columns: { label_zh: "中文标题", measure: "测量", threshold: "得分线", points: "权重", tolerance: "容差", relevant: "前提条件", group: "分组", place: "地点", photo: "照片", department: "责任部门", version: "版本号", form_title: "名称", total_points: "总分", not_applicable: "不适用的计分" },
  irrelevant: "不适用于本单位", irrelevantMeans: "前提条件不成立，例如没有食堂；不计分，已有评分保留。",
};

export default checklists;
