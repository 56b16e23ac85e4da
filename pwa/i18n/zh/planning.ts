/** Planning in Chinese: who goes where by when, teams, what is due. */
const planning = {
  importing: "正在导入，请不要关闭……", readingList: "正在读文件……", percent: "{n}%", stop: "停下", stopped: "已停下，什么都没有改变。可以换一个文件，或重新选择。", stoppedImport: "已停下。下面是现在再导入会怎样。",
  pickKeys: "方向键移动，按住 Shift 连选，空格选一个，Ctrl+A 全选，回车打开。", pickNone: "取消选择", withPicked: "对选中的行", pick: "选择 {name}", pickAll: "全选或取消", chosen: "已选 {n} 项", none: "还没有选择",
  keys: "方向键移动，空格选中，按住 Shift 连选，回车安排人员。也可以用鼠标把单位拖到人员或考察组上。",
  drag: "拖到人员或考察组上", spotCheck: "市级抽查", dueBy: "{day}前", dueOwn: "单独定的日期", overdue: "已逾期", done: "已完成", nobody: "尚未分工", person: "检查员", anyPerson: "全部检查员",
  crew: "人员与考察组", crewHint: "先在名单中选单位，再点一个人或一个组；也可以直接拖过来。", teams: "考察组", people: "检查员", newTeam: "新建考察组", noTeams: "还没有考察组", load: "在手 {n} 次", members: "{n} 人", give: "分给{who}", giveN: "把选中的 {n} 项分给{who}", giveNone: "先在名单中选择单位",
  assign: "安排人员", assignN: "为选中的 {n} 项安排人员", mode: "怎样安排", add: "加入：保留原来的人", set: "替换：只留下面选的人", nobodyLeft: "没有选人：这些考察将没有检查员。",
  due: "截止日期", dueHint: "不填按阶段：{day}。", dueManyHint: "不填则不改。", duePhase: "改回按阶段", dueWrong: "日期要在批次时间之内。",
  given: "已为 {n} 项安排{who}", changed: "已修改 {n} 项", undo: "撤销", undone: "已撤销，恢复原来的安排", nothing: "没有变化：所选单位已由{who}负责。",
  clash: "{who}就职于{unit}，不能考察本单位：这一项没有安排。", clashes: "检查员不能考察自己所在的单位，这些没有安排：{list}",
  employer: "就职于该单位", team: "考察组", teamName: "名称", teamNameMissing: "请填写名称。", teamMembers: "成员", teamMembersMissing: "请至少选择一人。", teamRegion: "地区", wholeCity: "全市", edit: "修改", editTeam: "修改考察组", saveTeam: "保存考察组", dropTeam: "解散", dropWhat: "解散“{name}”后，已经分给成员的考察不变。", teamSaved: "考察组已保存", teamDropped: "考察组已解散",
  spread: {
    open: "平均分配", title: "平均分配", lead: "把还没有人的考察平均分下去：在手少的先分，就职单位回避。这只是建议，看过再采用。", which: "分给", ofTeams: "考察组", ofPeople: "检查员", each: "每个单位派", eachPeople: "{n} 人", eachTeams: "{n} 组", of: "参加分配的", rows: "要分配的：{n} 项", rowsHint: "没有选中时，分配名单里显示的全部未分工单位。",
    unit: "单位", who: "检查员", before: "原有", more: "新增", after: "合计", use: "采用建议", without: "{n} 个单位没有足够的人可派：都就职于该单位，或人数不够。", nothing: "没有要分配的单位：显示的都已有人负责。", noCrew: "请至少选择一个参加分配的。",
  },
  deadlines: {
    title: "期限", lead: "逾期和一周内要办的事，点开即可办理。", escalated: "报市级 {n}", overdue: "已逾期 {n}", week: "一周内 {n}", later: "之后 {n}", all: "全部 {n}", none: "没有逾期的事", noneWeek: "一周内没有到期的事", noneAny: "没有待办的事", noneNext: "新的期限会出现在这里。", by: "分组", byDay: "按日期", byPerson: "按检查员", byRegion: "按地区", byDepartment: "按责任部门", noDepartment: "未写责任部门", toldCity: "已报市级", escalation: "整改逾期超过 {n} 天的，报市测评办督办，排在最前；天数在“批次设置”中修改。", show: "显示哪些期限",
    visit: "考察未完成", spotCheck: "市级抽查未完成", unplanned: "{n} 个单位未安排考察", rectification: "{n} 项整改未办结", report: "{who}提交本单位复查报告", draw: "抽查可以启封：{title}", nobody: "尚无检查员", noRegion: "地区不明", city: "市直单位", county: "县市区单位", functional: "功能区单位",
    daysLate: "逾期 {n} 天", today: "今天", inDays: "还有 {n} 天", more: "再显示 {n} 条",
  },
  rules: {
    title: "负面清单、处理方式与工作纪律", lead: "按本批次的文件改。已经作出的处理、确认和记录不受影响。", negative: "负面清单", negativeAdd: "增加一条", dispositions: "处理方式", dispositionsLead: "每行一种，按轻重由上到下。", conduct: "工作纪律", conductAdd: "增加一条", zh: "中文", en: "英文（可不填）",
    edit: "修改", save: "保存", saved: "已保存", remove: "删除“{name}”", empty: "请填写内容，或删除空行。", repeated: "“{name}”写了两次。", source: "依据：{source}", escalation: "整改督办", escalationDays: "整改逾期超过多少天，报市测评办督办（本产品的规则，文件没有规定）", escalationWrong: "请填 1 至 365 的整数。", escalationNow: "逾期超过 {n} 天报市测评办督办", undo: "撤销刚才的保存", list: "处理方式：{source}",
  },
  hits: {
    title: "负面清单记录", lead: "哪些单位有负面清单中的情形，依据是什么。", add: "记入负面清单", of: "{name}：记入负面清单", unit: "单位", ground: "情形", pickGround: "请选择情形。", pickUnit: "请选择单位。", evidence: "依据", evidenceHint: "写明通报文号、查实经过，或在哪次考察中发现。", evidenceMissing: "请写明依据。", save: "记入", saved: "已记入负面清单", none: "没有单位被记入负面清单", noneNext: "查实后在这里记入，单位的考察和结果页面会显示。", noList: "本批次没有负面清单，请先在上面填写。",
    hit: "负面清单", by: "{who} 记于 {when}", addFile: "附上文件（PDF 或照片）", sending: "正在上传……", takeOut: "移除文件“{name}”", withdraw: "撤销", withdrawTitle: "撤销这条记录", withdrawWhy: "撤销的理由", withdrawn: "{who} 撤销于 {when}：{why}", withdrawnDone: "已撤销", missing: "请写明理由。",
  },
  reconciling: { title: "盲评、裁定办法与容差", lead: "分歧怎样裁定、同组检查员能不能互相看。", tolerance: "容差：{n} 个测评点在测评表中定了允许相差多少，其余为 0。要改容差，请发布测评表的新版本。", toChecklists: "到测评表", change: "修改", policy: "先按“{policy}”提出裁定", blind: "盲评：全组签字之前互相看不到", open: "不盲评：同组检查员可以互相看到" },
  phases: { add: "增加阶段", remove: "删除阶段“{name}”", newTitle: "新阶段", levels: "复查哪些级别", needLevel: "“{phase}”至少选一个级别。" },
  region: {
    title: "地区", lead: "市、县市区和功能区。单位和人员归属到地区，各地区办公室只管自己的。", add: "增加地区", edit: "修改", name: "名称", nameMissing: "请填写名称。", kind: "类别", kinds: { city: "市", county: "县市区", functional: "功能区" }, parent: "上级", noParent: "没有上级", aliases: "单位名称里的其他叫法", aliasesHint: "用逗号分开。导入名单时按名称和这些叫法推定归属。", retire: "停用", restore: "恢复使用", retired: "已停用", save: "保存", saved: "地区已保存", units: "{n} 个单位", adminOnly: "只有管理员可以修改地区。", toggle: "展开或收起",
  },
  unit: {
    confirmN: "管辖核对无误（{n}）", markN: "标为机构改革（{n}）", unmarkN: "取消机构改革（{n}）", changedN: "已修改 {n} 个单位。", confirmedN: "已确认 {n} 个单位的管辖。", title: "单位名录", lead: "点开一行可修改单位的名称、级别、届期、管辖，标明机构改革和后继单位。", edit: "修改", of: "修改 {name}", name: "名称", nameMissing: "请填写名称。", level: "级别", cohort: "届期", cohortWrong: "请填写四位年份。", region: "管辖地区", derivedHint: "由名称推定，保存后即为已核对。", reorganised: "本年涉及机构改革（重点查看，另附报告）", successor: "后继单位", noSuccessor: "没有", note: "备注", save: "保存", saved: "单位已修改", undo: "撤销", undone: "已恢复原样", derived: "待核对", reorganisedChip: "机构改革", oldName: "旧名称，后继：{name}", onlyDerived: "只看待核对的", onlyReorganised: "只看机构改革的", all: "全部单位", which: "显示哪些",
  },
  who: { region: "地区", unit: "就职单位", unitHint: "检查员不会被派去考察自己所在的单位。", noUnit: "不填", edit: "修改", of: "修改 {name}", save: "保存", saved: "已修改", wholeCity: "全市" },
  conduct: { title: "工作纪律", lead: "考察组每人逐条确认。", confirmed: "已确认", missing: "未确认", all: "全组已确认", note: "代为登记", noteFor: "登记 {who} 确认的各条", noteLead: "只登记本人已经口头或书面确认的。", save: "登记", saved: "已登记", by: "由 {who} 登记", none: "本批次没有工作纪律" },
};

export default planning;
