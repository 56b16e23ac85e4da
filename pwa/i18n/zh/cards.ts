/** Scorecards in Chinese: which one a campaign uses, and one unit's card. */
const cards = {
  title: "评分表", lead: "单位的总评：材料审核、实地考察、听取汇报、问卷调查，连同特色加分。", one: "单位评分表",
  choose: "先为本批次选定一份评分表", chooseNext: "选定后可随时更换；一旦有单位开始打分，就不能再换。", pin: "选用这份", unpin: "不用这份评分表",
  size: "{categories} 类 · {criteria} 条 · {points} 个计分点 · 满分 {total} 分", pinned: "已选用这份评分表", unpinned: "已取消评分表",
  unit: "单位", total: "总分", base: "基本分", bonus: "加分", open: "待评", written: "已填", search: "搜索单位", anyState: "全部进度", state: "进度",
  none: "未开始", some: "进行中", done: "已评完", noUnits: "本批次还没有单位", noUnitsNext: "先导入单位名单，再回到这里打分。", shown: "显示 {shown} / {all}",
  openN: "{n} 项", allDone: "全部评完", notBegun: "未填", downOpen: "打开",
  method: { material: "材料审核", site: "实地考察", hearing: "听取汇报", questionnaire: "问卷调查", numbers: "按人数计算", any: "任一方法" },
  basis: { printed: "原件印明", inferred: "由合并格推定", unknown: "原件看不出" },
  methodUnknown: "原件未写方法", departmentUnknown: "责任部门看不出", inferred: "{what}（推定）",
  criterion: "第 {n} 条", worth: "满分 {points}", earned: "得分", waiting: "还缺：{what}", notApplicable: "不适用",
  between: "{low} 至 {high} 分", provisional: "暂定", final: "最终得分", openLeft: "还有 {n} 个计分点未评完",
  rests: "现在的总分：基本分 {base}，加分 {bonus}。", show: "筛选", showAll: "全部", showOpen: "待评", showLost: "有失分",
  fed: "由实地考察 {n} 个测评点得出", fedOpen: "等待实地考察", visitFeeds: "实地考察结果来自", visitSettled: "{settled} / {all} 个测评点已定", noVisit: "这个单位还没有实地考察，实地考察的计分点等待考察结果。", toVisit: "查看这次考察",
  points: "得分（{method}）", save: "保存", saved: "已保存", undo: "撤销", undone: "已撤销", bad: "请填 0 至 {most} 之间的数，最多四位小数。",
  details: "明细与历史", closeDetails: "收起", reason: "理由或依据", reasonHint: "例如：缺第三季度学习记录。与得分一起长期保存。", otherMethod: "打分", source: "依据", methods: "考评方法", departments: "责任部门", sourceLost: "原件缺失：{what}",
  appliesNot: "对本单位不适用", applies: "恢复适用", appliesHelp: "不适用的计分点不计入满分，其余按比例折算。", history: "填写记录", noHistory: "还没有人填写。",
  wrote: { points: "{method} {points} 分", back: "撤回了{method}的得分", count: "{count} 人", countBack: "撤回了人数", off: "标为不适用", on: "恢复为适用" },
  by: "{who}，{when}", from: { hearing: "来自听取汇报", questionnaire: "来自问卷" }, counting: "现行", partsTitle: "由这些得出", part: "{method}：{points} 分", combine: { lowest: "几种方法并用时取最低的一个。", mean: "几种方法并用时取平均。" },
  rule: { atLeast: "{part} ÷ {whole} 须达到 {needed}", holds: "达标", fails: "未达标", missing: "缺人数", impossible: "人数不合理，请核对", share: "现为 {share}", everyone: "须全员" },
  people: "人",
  bonusTitle: "特色加分", cap: "最多 {cap} 分", uncapped: "合计 {points} 分，按上限计", addClaim: "添加一项", claimTitle: "名称", claimLevel: "级别", claimDate: "发文或获得日期", claimContent: "同一内容", claimContentHint: "讲同一件事的几项填同样的字，只按最高的一项计。", claimMissing: "请填写名称、级别和日期。",
  removeClaim: "删去", noClaims: "还没有填写。", period: "{from} 至 {to}", periodDocument: "以发文时间为准",
  why: { counts: "计分", unknown_level: "级别不在评分表内", outside_period: "不在规定时间内", same_content: "同一内容，已按最高的一项计" },
  files: {
    title: "单位材料", none: "这个计分点还没有材料。", add: "上传文件", hint: "PDF 或照片，每个不超过 20 MB。", byUnit: "单位上传", remove: "移除", open: "下载查看", taken: "已收到", removed: "已移除，记录保留",
    count: "共 {n} 个文件",
  },
  hearings: {
    title: "听取汇报", none: "还没有听取汇报的记录。", add: "记一次汇报", on: "日期", who: "听取人和汇报人", notes: "要点", missing: "请填写日期和人员。", give: "给计分点打分", point: "计分点", more: "再加一个计分点", saved: "已记录",
  },
  asks: {
    title: "问卷调查", none: "还没有问卷。", lead: "手机扫码填写，不记名，只计总数。", open: "发放", protection: "防重复", browser: "同一浏览器只能填一次", tickets: "一次性二维码，每码一份",
    browserMeans: "防止随手重填；清除浏览器记录或换一部手机仍可再填，同一网络短时间内的份数有上限。", ticketsMeans: "每个码只能用一次，适合按人发放；系统不知道谁拿了哪个码。",
    answered: "已收 {n} 份", few: "不足 30 份，比例仅供参考。", range: "按抽样估计，总体在 {low} 至 {high} 之间（95%）", need: "{part}：{reached} / {of}，{share}，须达到 {needed}", noneYet: "{part}：还没有答卷，须达到 {needed}",
    running: "进行中", closed: "已结束", close: "结束并计入评分表", closeSure: "结束后不能再填，结果计入评分表。确定结束吗？", more: "生成 {n} 个一次性二维码", print: "打印这些二维码", once: "每个码只显示这一次，请现在打印或保存。", closedDone: "已结束，结果已计入评分表", forPoint: "供第 {n} 条评分参考",
  },
  desk: {
    open: "对照材料打分", withFiles: "对照 {n} 份材料打分", back: "回到评分表", previous: "上一个计分点", next: "下一个计分点", place: "{n} / {all}", keys: "按 J、K 前后翻计分点，按 F 换材料，按 P 填分。", noFile: "这个计分点没有材料", noFileNext: "单位可用账号或链接上传，也可以在这里代为上传。",
    page: "第 {n} / {all} 页", before: "上一页", after: "下一页", larger: "放大", smaller: "缩小", turn: "旋转", broken: "这份文件在这里打不开。", download: "下载原件", pages: "{name} 第 {n} 页",
  },
  moved: "别人刚刚填写了这一项，已换成最新内容，请再看一次。", back: "全部单位", previous: "上一个单位", next: "下一个单位", print: "打印", notes: "评分表的说明",
};

export default cards;
