/** Planning in Chinese: who goes where by when, teams, what is due. */
const planning = {
  pick: "选择 {name}", pickAll: "全选或取消", chosen: "已选 {n} 项", none: "还没有选择",
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
    title: "期限", lead: "逾期和一周内要办的事，点开即可办理。", overdue: "已逾期 {n}", week: "一周内 {n}", later: "之后 {n}", all: "全部 {n}", none: "没有逾期的事", noneWeek: "一周内没有到期的事", noneAny: "没有待办的事", noneNext: "新的期限会出现在这里。", by: "分组", byDay: "按日期", byPerson: "按检查员", byRegion: "按地区", show: "显示哪些期限",
    visit: "考察未完成", spotCheck: "市级抽查未完成", unplanned: "{n} 个单位未安排考察", rectification: "{n} 项整改未办结", report: "{who}提交本单位复查报告", draw: "抽查可以启封：{title}", nobody: "尚无检查员", noRegion: "地区不明", city: "市直单位", county: "县市区单位", functional: "功能区单位",
    daysLate: "逾期 {n} 天", today: "今天", inDays: "还有 {n} 天", more: "再显示 {n} 条",
  },
};

export default planning;
