/** Setting a campaign up, in Chinese: terms, units from a list, the random draw. */
const setting = {
  title: "批次设置", lead: "时间、阶段、单位和随机抽查都在这里定。", none: "读不到这个批次", new: "新建批次", preset: "从哪份文件开始", make: "建立批次", withUnits: "带上文件所附的 {n} 个单位", phases: "{n} 个阶段", year: "在哪一年开展", inYear: "{year}年（{from}至{to}）", asPrinted: "照原件日期（{from}至{to}）",
  terms: "名称与阶段", name: "批次名称", from: "开始", to: "结束", phase: "阶段", levels: "单位级别", save: "保存", saved: "已保存", undo: "撤销刚才的保存", takeBack: "恢复原样", cityOnly: "只有市级账号可以修改。",
  checklist: "测评表：{name}，第 {version} 版", source: "依据：{source}",
  flaw: { title: "请填写批次名称。", period: "结束不能早于开始。", phase: "“{phase}”不在批次时间之内，或结束早于开始。" },
  units: "单位", all: "全部", ofCity: "市直", ofCounties: "县市区和功能区", assigned: "已安排考察", noPhase: "没有阶段对应的级别", noUnits: "名单还是空的", noUnitsNext: "从电子表格或 CSV 导入名单：至少要有单位名称、级别、届期三列。", toUnits: "到考察安排查看和分工", derived: "{n} 个单位的管辖由名称推定，请核对。",
  import: "导入名单", importTitle: "导入单位名单", importLead: "选择电子表格或 CSV 文件，先看清每一行会怎样，再导入。列名：单位名称、级别、届期，可加管辖、机构改革、后继单位、备注、编号。", chooseFile: "选择文件", otherFile: "换一个文件", problems: "有 {n} 处问题，什么都没有导入。请按单元格改正后重新选择文件。", wholeFile: "整个文件", line: "行", becomes: "将会",
  fresh: "新增 {n}", changedRows: "变动 {n}", same: "不变 {n}", twins: "同名 {n}", old: "旧名称 {n}", twin: "批次里已有同名单位，级别或届期不同，请核对。", successor: "后继单位：{name}", successorFound: "看来是旧名称，后继单位：{name}", doImport: "导入 {n} 个单位", imported: "已导入：新增 {added} 个，变动 {changed} 个",
  is: { new: "新增", joined: "加入批次", changed: "更新", same: "不变" },
  draw: "随机抽查", drawLead: "市级从县市区复查过的单位中随机抽查。先封存种子和名单的指纹，到公布时间再启封，任何人都可以重新计算。", noDraw: "还没有抽查", drawName: "市级随机抽查", percent: "每层比例（百分数）", least: "每层至少", releaseAt: "公布时间", strata: "分层", byLevel: "按级别", byRegion: "按地区", seal: "封存抽查", sealed: "已封存，种子指纹已公布", isSealed: "已封存", isOpen: "已启封", drawOf: "抽 {n}，共 {all}", seedHash: "种子指纹", frameHash: "名单指纹", seed: "种子", release: "公布时间 {at}，之前不能启封。", witness: "见证词（可不填）", open: "启封", opened: "已启封，抽中的单位已安排市级考察", toRecord: "抽查记录",
  sealedAt: "封存", openedAt: "启封", share: "比例", shareIs: "每层 {percent}%，向上取整，至少 {least} 个", file: "下载记录文件", print: "打印", how: "怎样重新计算",
  how1: "对每个单位，把种子、换行、见证词、换行、单位编号连成一段文字，计算它的指纹（一种公开的摘要算法，见记录文件）。", how2: "在每一层里按指纹从小到大排列。", how3: "取前面的若干个：比例向上取整，不少于规定的个数。", how4: "种子的指纹和名单的指纹在封存时就已公布，事后换种子或换名单都会对不上。",
  rules: "负面清单与工作纪律", negative: "负面清单", negativeLead: "有这些情形的单位，视情节轻重处理。", conduct: "工作纪律", conductLead: "考察组每次考察逐条确认。",
};

export default setting;
