/** 自评: a unit's own pages, and its self-check beside the official card. */
const own = {
  title: "本单位", lead: "先自评、交材料、做任务；只有本单位和测评办看得到。", back: "本单位首页", period: "{from} 至 {to}",
  noCampaigns: "还没有列入任何测评批次", noCampaignsNext: "列入后会出现在这里。如有疑问请联系测评办。",
  nothing: "这个批次还没有要填的内容", nothingNext: "测评办选定评分表或任务表后会出现在这里。",
  check: "自评", checkHint: "逐条打分，并上传佐证材料。正式测评开始后不能再改。", tasksHint: "全年要做的事、时限和要交的材料。",
  notBegun: "未开始", complete: "已填完", openLeft: "还有 {n} 个计分点", closed: "已截止", stillOpen: "自评进行中", overdue: "{n} 项逾期", dueSoon: "{n} 项快到期", met: "已完成 {met} / {all}",
  howTo: "填一个数按回车即保存，并跳到下一格。“明细与历史”里上传材料、写依据。测评办看得到自评得分；正式测评一开始，自评即截止。",
  lockedCard: "正式测评已经开始，自评已截止，内容保留。仍可补交材料。", lockedVisit: "实地考察已经开始，自评已截止，内容保留。仍可补交材料。",
  files: "{n} 份材料",
  panel: "单位自评", none: "这个单位还没有自评。", own: "自评", official: "正式", difference: "差（正式减自评）", lastAt: "最近填写",
  differing: "{n} 条有差异", allCriteria: "显示全部 {n} 条", onlyDiffering: "只看有差异的", agree: "没有差异", agreeNext: "两边都评完的条目得分一致；还没有评完的不比较。", criterion: "测评标准", worth: "满分",
  gave: "自评 {points}", notApplicable: "自评：不适用", column: "自评", differs: "与自评有差异",
  accounts: "单位账号", noAccounts: "还没有账号。开通后，单位用账号登录，只看到本单位。", accountList: "已开通：{names}", accountName: "{title}（{name}）", addAccount: "为单位开通账号",
  accountTitle: "使用人或科室", accountTitleHint: "例如：创建办", accountDo: "开通", tell: "请把用户名 {name} 和一次性密码告诉单位：",
};

export default own;
