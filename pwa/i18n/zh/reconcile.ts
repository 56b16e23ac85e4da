/** Reconciling in Chinese: policies, bulk rulings, who looks, agreement. */
const reconcile = {
  filter: { checkpoint: "测评点", anyCheckpoint: "全部测评点", who: "检查员", anyWho: "全部检查员" },
  keys: { help: "全部按键", bulk: "成批裁定" },
  rules: {
    isBlind: "盲评", open: "裁定规则", title: "本批次的裁定规则", policy: "有分歧时，先按哪种办法提出裁定", policyMeans: {
      strictest: "取最严：采用得分最低的一项评分。", mean: "取平均：测量值取精确平均，不四舍五入；“看到没有看到”按多数；等级取最接近平均的一级；打平时取得分较低的。",
      median: "取中位数：测量值取中间一个，偶数个取中间两个的平均；“看到没有看到”按多数；等级取中间一级；打平时取得分较低的。",
    },
    always: "每一项裁定都要由人确认并写明理由；同一人写了多次的，只算其中最严的一次。",
    blind: "盲评：同组检查员双方签字之前，互相看不到评分、备注和照片", blindMeans: "全组签字后才能看到裁定。由服务器控制平板能收到什么；测评办始终看得到。考察途中改为盲评，会从未签字的平板上收回别人的记录表，但看过的不能当作没看过。",
    save: "保存", saved: "已保存",
  },
  policy: { strictest: "取最严", mean: "取平均", median: "取中位数", own: "本批次的办法" },
  ruling: { byPolicy: "按“{policy}”裁定", figure: "{figure}", takes: "采用{who}的评分", keys: "按办法", help: "全部按键" },
  beside: { title: "照片对照（{n} 张）", what: "项目" },
  looking: { one: "{who}也在看这一项。", other: "{who}正在看同一次考察的“{what}”。", note: "谁先保存，另一位会看到变化，不会被覆盖。", and: "、" },
  moved: {
    stopped: "还没有保存：这一项刚刚变了。", finding: "{who}的新评分：{what}", ruling: "{who}已作裁定：{what}，理由：{reason}", withdrawn: "{who}撤销了裁定，理由：{reason}", cleared: "{who}收回了评分",
    next: "请看过最新内容后再决定；您写的理由还在。",
  },
  bulk: {
    choose: "成批裁定（{n}）", title: "成批裁定：测量差别不大的", lead: "只列“结论相同、测量值相差超过允许范围”的分歧。下面每一行都写明裁定成什么、得多少分；不想一并处理的取消勾选。裁定后可以整批撤销。",
    within: "相差不超过较大值的", policy: "办法", what: "测评点", unit: "单位", measured: "各人测得", spread: "相差", becomes: "裁定为", points: "得分", total: "全表得分", reason: "理由（写入每一项）", keys: "回车裁定，Shift+回车换行", reasonFix: "测量差别不大，按“{policy}”裁定。",
    do: "裁定 {n} 项", none: "没有勾选", empty: "没有相差在 {percent} 以内的分歧", pick: "裁定 {what}", done: "已裁定 {n} 项", undo: "整批撤销", undone: "已撤销 {n} 项裁定", undoReason: "撤销成批裁定。", left: "{n} 项在此期间变了，没有动，请逐项查看。",
  },
  help: {
    title: "按键", list: "分歧列表", one: "一项分歧", jk: "下一项 / 上一项", enter: "打开，或保存裁定", b: "成批裁定", digits: "采用第几项评分", p: "按本批次的办法", t: "填写测量值", n: "不适用", w: "撤销原裁定", r: "写理由", letters: "写入常用理由", h: "打开或关闭本说明",
  },
  agreement: {
    title: "一致性", lead: "同一测评点由两人以上评过的，看大家是不是看法一致：哪些测评点写得含糊，谁需要再培训。",
    none: "还没有两人以上评过的测评点", noneNext: "同一次考察由两位以上检查员各自评分后，这里会出现一致性。",
    all: "全批次", compared: "{n} 处可比", raters: "{n} 人", percent: "看法一致", percentMeans: "任取两人，结论相同的比例", kappa: "卡帕系数", kappaMeans: "扣除碰巧一致之后的一致程度，1 为完全一致，0 与碰巧无异", icc: "组内相关", iccMeans: "测量值的差别有多少来自现场本身，而不是来自谁去量",
    checkpoints: "各测评点", checkpoint: "测评点", inspectors: "各检查员", inspector: "检查员", pairs: "两两之间", pair: "两人", severity: "宽严", severityMeans: "与同一处各人中位数相比，平均多给或少给多少（占该项满分的比例）", reading: "怎样理解", n: "可比处数",
    same: "结论全都相同，无从计算", kappaFrom: "按其中 {n} 处算，每处 {people} 人", kappaFew: "人数相同的太少（不足 {least} 处），卡帕系数不作判断", few: "样本太少（不足 {least} 处），不作判断", small: "样本偏少（不足 {least} 处），仅供参考", noMeasure: "—",
    level: { poor: "差于碰巧", slight: "几乎不一致", fair: "一致性较低", moderate: "一致性一般", substantial: "一致性较好", almost: "几乎完全一致" },
    iccLevel: { poor: "测量不可靠", moderate: "测量可靠性一般", good: "测量可靠性较好", excellent: "测量很可靠" },
    stricter: "偏严 {share}", milder: "偏宽 {share}", even: "不偏", chartCheckpoints: "看法一致的比例，最低的在上", chartInspectors: "与中位数相比：左严右宽",
    method: "两人用科恩卡帕（1960），多人用弗莱斯卡帕（1971）：它要求每处人数相同，所以只取人数最常见的那些处，表中写明取了几处；测量值用单因素组内相关 ICC(1)（Shrout 与 Fleiss，1979），两人以上量过的都算，人数可以不等；均由 statsmodels 统计库计算。卡帕的文字解读按 Landis 与 Koch（1977），ICC 按 Koo 与 Li（2016）。样本数是同一处可比的次数。",
    notPeople: "数字说明的是测评点和做法，不是给人排名：差别可能来自测评点含糊、到场时间不同。",
  },
};

export default reconcile;
