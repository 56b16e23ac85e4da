import cards from "./cards";
import checklists from "./checklists";
import results from "./outcome";
import links from "./links";
import photoReview from "./photoReview";
import own from "./own";
import tasks from "./tasks";
import setting from "./campaign";
import reconcile from "./reconcile";
import planning from "./planning";
import dashboard from "./dashboard";
import publish from "./publish";

/** The office's screens in Chinese. `{n}` is a number; English chooses singular or plural by it. */
const office = {
  loading: "正在读取……",
  cancel: "取消",
  close: "关闭",
  signOut: "退出登录",
  list: { comma: "，", and: "、", semicolon: "；", stop: "。" },
  app: { name: "实地 · 测评办", product: "文明单位实地测评" },
  nav: {
    open: "全部栏目", group: { prepare: "准备", site: "现场", outcome: "结果", manage: "管理" },
    label: "主要栏目", crumbs: "所在位置", skip: "跳到正文", campaign: "测评批次", board: "进度", conflicts: "分歧",
    quarantine: "隔离区", handover: "接收平板", setup: "考察安排", people: "人员设备", visit: "实地考察", ruling: "裁定",
  },
  cards,
  checklists,
  results,
  links,
  photoReview,
  own,
  tasks,
  setting,
  reconcile,
  planning,
  dashboard,
  publish,
  home: { none: "还没有可查看的测评批次", noneNext: "请管理员在服务器上建立批次后刷新此页。" },
  lost: { title: "没有这个页面", next: "地址可能不完整，或内容已不存在。", home: "回到进度" },
  fresh: { updated: "更新于{ago}", live: "有变化自动更新，最近{ago}", away: "连不上服务器，正在重试", awaySince: "连不上服务器，以下内容读取于{ago}", refresh: "立即刷新" },
  trouble: { code: "错误代码：{code}" },
  time: {
    justNow: "刚刚", ago: "{span}前", at: "{at}", between: "{from} 至 {to} 之间", before: "{at} 之前", unknown: "设备显示 {at}（时钟未核对）",
    seconds: "{n} 秒", minutes: "{n} 分钟", hours: "{n} 小时", days: "{n} 天",
  },
  clock: { unknown: "未核对", right: "准确", ahead: "快 {span}", behind: "慢 {span}" },

  signIn: {
    title: "登录测评办", name: "用户名", password: "密码", do: "登录", nameMissing: "请填写用户名。", passwordMissing: "请填写密码。",
    ended: "登录已失效，请重新登录；登录后会回到刚才的页面。", help: "忘记密码请联系管理员重置。检查员请在平板上扫码登记，不在此登录。",
    notOffice: "{name} 的账号不用于测评办页面。", toField: "打开检查员页面",
  },
  password: {
    title: "修改密码", forced: "您正在使用一次性密码，请先设置自己的密码。", old: "当前密码", new: "新密码", again: "再次输入新密码", do: "保存新密码",
    rule: "不少于 {least} 个字符；其他已登录的浏览器会退出。", oldMissing: "请填写当前密码。", short: "新密码至少 {least} 个字符。",
    same: "新密码不能与当前密码相同。", differ: "两次输入不一致。",
  },
  outbox: {
    unsent: "{n} 项决定尚未送达服务器。", kept: "内容已保存在本浏览器，联网后自动发送。", sendNow: "立即发送",
    refused: "{n} 项决定被隔离，未生效。", toQuarantine: "查看隔离区",
  },
  role: { administrator: "管理员", office: "测评办工作人员", inspector: "检查员", viewer: "查看者", unit: "受检单位人员" },
  roleMeans: {
    administrator: "管理全部人员和设置", office: "安排考察、裁定分歧、登记平板", inspector: "在平板上实地评分", viewer: "只查看，不能改动", unit: "自评、交材料、做任务，只看本单位",
  },
  level: { national: "全国文明单位", provincial_model: "省级文明标兵单位", provincial: "省级文明单位", city_model: "市级文明标兵单位", city: "市级文明单位", other: "其他层级" },
  unit: { cohort: "{year} 年授牌", derived: "{jurisdiction}（按名称推定）" },

  board: {
    period: "{from} 至 {to}", units: "{n} 个单位", visits: "实地考察", finished: "全部签字", conflicts: "待裁分歧", quarantined: "隔离待处理",
    photosAwaited: "照片待到达", photosContradicting: "照片有矛盾", table: "考察进度", unit: "单位", inspectors: "检查员", noInspectors: "尚未指派",
    progress: "测评点", score: "得分", photos: "照片", last: "最近收到", never: "尚无数据", complete: "完整", rule: "去裁定", look: "看分歧",
    none: "本批次还没有实地考察", noneNext: "先从单位名单中选择单位、指派检查员，再为检查员登记平板。", toSetup: "去安排考察",
  },
  filter: {
    search: "搜索单位、辖区或检查员", state: "状态", anyState: "全部状态", level: "层级", anyLevel: "全部层级", inspector: "检查员", anyInspector: "全部检查员",
    shown: "显示 {shown} / {all}", none: "没有符合条件的内容", noneNext: "请放宽或清除筛选条件。",
  },
  standing: { conflicts: "有分歧待裁", provisional: "得分暂定", waiting: "资料未齐", photos: "照片有矛盾", done: "已定且完整" },
  settled: { settled: "{n} 一致", conflicts: "{n} 分歧", unscored: "{n} 未评" },
  total: { provisional: "暂定", final: "最终得分", between: "暂定得分，最终将在此范围内", why: "还有 {conflicts} 项分歧、{unscored} 项未评" },
  sheet: {
    not_started: "未开始", open: "进行中", finished: "已签字", changed: "签字后改动 {n} 项", scored: "已评 {n} 项", scoredOf: "已评 {scored} / {all} 项",
    signedAt: "签字于 {when}", changedMeans: "签字之后又有评分改动，改动的内容不在已签字的记录表内。", signatureOf: "{who} 的签字",
    represented: "单位代表 {name}（{role}）已签字", declined: "单位代表没有签字：{reason}",
    sealed: { holds: "签字覆盖的记录链与收到的一致。", unknown: "签字覆盖的记录链末端在该设备的其他考察里，此处不能核对。", broken: "签字覆盖的记录链与收到的不一致，请核查设备。" },
  },
  visitState: { issued: "结果已发布", reopened: "已重新开放", closed: "已关闭" },
  photos: { arrived: "{verified} / {declared} 已到", contradicts: "矛盾 {n}", cannot_tell: "无法判断 {n}" },
  complete: { yes: "资料齐全", missing: "还差 {n} 项" },
  device: {
    title: "设备", hint: "未同步数量为设备最近一次联系时所报。", name: "使用者与设备", last: "最近联系", unsent: "未同步", clock: "时钟", state: "状态",
    office: "测评办浏览器", tablet: "平板", neverHeard: "从未联系", unsentUnknown: "未报告", unsentNone: "无",
    unsentSome: "{findings} 条记录、{photos} 张照片", oldest: "最早写于{ago}", working: "正常", frozen: "已冻结", revoked: "已停用", awaited: "等它回来",
    frozenWhy: "发现同一设备有两份副本。设备联网后会自动换用新身份，并重新发送未收到回执的内容。",
    awaitedWhy: "它在所用备份之后才登记，只从其他设备交回的记录中得知。再次联网时会自动登记；丢失或损坏的请停用，以免其他设备的记录一直等它。", revoke: "停用", revokeTitle: "停用设备",
    change: "改名或停用", rename: "改名", renameTitle: "设备改名", renameWhat: "给 {user} 的这台设备起一个好认的名称，如“局里 3 号平板”。", renameBad: "名称要有 1 到 100 个字。",
    revokeWhat: "停用 {user} 的设备“{device}”后，它之后写的内容会进入隔离区，不会丢失；已收到的内容不受影响。停用后不能恢复，需要时请重新登记。",
    none: "还没有设备", noneNext: "到“人员设备”中为检查员登记平板。",
  },
  browser: { chrome: "谷歌浏览器", edge: "微软浏览器", firefox: "火狐浏览器", safari: "苹果浏览器", other: "浏览器" },
  machine: { computer: "电脑", tablet: "平板", phone: "手机" },

  conflicts: {
    lead: "涉及分值最多的排在最前。", search: "搜索单位或测评点", kind: "分歧类型", anyKind: "全部类型", unit: "单位", anyUnit: "全部单位", shown: "{n} 项",
    keysMove: "上下移动", keysOpen: "打开", stake: "涉及分值", what: "测评点", candidates: "评分数", last: "最近收到",
    none: "没有待裁定的分歧", noneNext: "平板联网后如出现分歧，会自动列在这里。", toBoard: "查看进度",
  },
  conflict: {
    outcome: "结论不同", measure: "测量相差过大", applicability: "是否适用不一致", same_person: "同一人两台设备", reopened: "裁定后有新评分", clashing_rulings: "两项裁定冲突",
  },
  conflictMeans: {
    outcome: "各评分得出的结论（满分、部分得分、不得分）不同。", measure: "结论相同，但测量值之差超过允许范围。", applicability: "有人评分，有人认为不适用。",
    same_person: "同一位检查员在两台设备上写了不同的评分，写时互不知道。", reopened: "裁定之后又收到未被其覆盖的评分。", clashing_rulings: "两位工作人员同时作了裁定，写时互不知道。",
  },
  points: { n: "{shown} 分", unit: "分" },
  outcome: { full: "得满分", partial: "部分得分", none: "不得分", not_applicable: "不适用" },
  figure: { ratio: "占比", area: "总面积", count: "数量", boolean: "所见", sample: "合格率", rating: "等级" },
  rule: {
    earns: "{what}，{award}", else: "其余不得分", atLeast: "不低于 {least}", atMost: "不超过 {most}", from: "{least} 至 {most}", nothing: "一个也没有", any: "任何数值",
    part: "得 {share} 的分", present: "看到得满分，没有看到不得分", absent: "没有看到得满分，看到不得分",
  },
  input: {
    wall: "墙面", posters: "广告", openings: "门洞", boards: "宣传栏", counted: "清点", seen: "现场", present: "看到", absent: "没有看到", asked: "抽问",
    passedOf: "问 {asked} 人，{passed} 人合格", person: "第 {n} 人", recited: "说出 {said} / {items} 个", rated: "评定", noneOfThem: "没有",
    length: "长", width: "宽", height: "高", askedN: "抽问人数", passedN: "合格人数",
  },
  sketch: {
    between: "真值有 95% 的把握在 {bounds} 之间", within: "{figure}（{bounds}）", certain: "结论确定", likely: "结论很可能成立", unclear: "结论不确定", larger: "放大图上测量", smaller: "缩小图上测量", alt: "第 {n} 张：图上测量", photoAway: "照片尚未送达",
    known: "已知物", reference: "已知物 {width} × {height} m", edge: "{side} {length} m（{by}）", side: { top: "上边", right: "右边", bottom: "下边", left: "左边" }, tape: "卷尺", paces: "步测",
    againSame: "按图上各点重算，结果一致。", againDiffers: "按图上各点重算，结果不一致：{words}。", againImpossible: "按图上各点无法重算。",
  },
  typed: { metres: "{title}第 {n} 块的{side}，单位米", add: "加一块{title}", drop: "删除", dropRow: "删除{title}第 {n} 块" },
  facts: {
    worth: "满分 {points} 分", rule: "评分规则：", tolerance: "允许相差 {figure} 以内。", noTolerance: "必须完全一致。", source: "依据与提示",
    lost: "扫描缺失：{lost}", department: "责任部门：{department}",
  },
  candidate: {
    pick: "采用此项", picked: "已选此项", fresh: "裁定后收到", unsigned: "签字后改动", notApplicable: "不适用：{reason}", note: "备注", noteBy: "{who} 备注：{text}",
    written: "评分时间", received: "服务器收到", noPhotos: "没有佐证照片", totalThen: "若采用，全表得分", none: "没有可采用的评分",
    noneNext: "检查员尚未评分，或已收回评分。", cleared: "{who} 在 {device} 上收回了评分（{when}）", loose: "其他备注和照片",
  },
  ruling: {
    title: "裁定", again: "重新裁定", choose: "选择裁定方式", pick: "采用{who}的评分", typed: "填写测量值", notApplicable: "不适用", withdraw: "撤销原裁定",
    reason: "理由", reasonHint: "必填，将长期保存。按 Enter 保存，Shift+Enter 换行。", reasonMissing: "请填写理由。", chooseFirst: "请先选择裁定方式。",
    typedIncomplete: "测量值不完整或不合规则，请检查。", typedHint: "填写完整后显示得分。", chooseHint: "选择后显示得分和全表得分。",
    withdrawMeans: "撤销后，此测评点按各检查员的评分重新判定。", save: "保存裁定", keysPick: "采用", keysReason: "写理由", keysSave: "保存", keysMove: "换条",
    previous: "上一条", next: "下一条", nth: "第 {place} 条，共 {all} 条", moved: "此测评点刚收到新内容，您正在看的已不是最新。", showLatest: "查看最新内容",
    nothingToRule: "还没有评分，不能裁定。", unknownCheckpoint: "这次考察的测评表中没有这个测评点",
    by: "{who} 裁定，{when}", reasonWas: "理由：{reason}", wasWithdrawn: "撤销裁定",
  },
  policy: { picked: "采用一项评分", typed: "填写测量值", strictest: "取最严", mean: "取平均", median: "取中位数" },
  template: {
    label: "常用理由", photo: "以现场照片所见为准。", stricter: "测量依据不足，采用较严的评分。", asked: "已电话核实双方检查员，以此项为准。",
    definition: "按测评点定义，以测量对象正确者为准。", slip: "另一项为笔误。", revisit: "经现场复核认定。",
  },
  templateName: { photo: "照片为准", stricter: "从严", asked: "已核实", definition: "按定义", slip: "笔误", revisit: "已复核" },
  stood: {
    until: "原裁定（已不再有效）", untilWhy: "下列裁定作出后，又收到它没有覆盖的评分，因此重新待裁。原裁定仍保留在记录中。",
    clashing: "两项互相冲突的裁定", clashingWhy: "两位工作人员作裁定时互不知道。请看过双方理由后再裁定一次。",
  },
  status: {
    agreement: "检查员一致", agreementMeans: "相差在允许范围内且结论相同，按最严的评分计。", ruled: "已裁定", ruledShort: "裁定", unscored: "尚未评分", unscoredShort: "未评",
  },
  history: { title: "历史记录（{n} 项）", finding: "{who} · {device}，写于 {when}", received: "收到于 {when}", cleared: "收回评分" },
  fate: { accepted: "裁定已生效", quarantined: "决定被隔离，未生效。", waiting: "决定已保存在本浏览器，尚未送达服务器。" },

  visit: {
    print: "打印", sheets: "记录表", noSheetsNext: "到“考察安排”中指派检查员。", checkpoints: "测评点", checkpoint: "测评点", found: "各检查员评分", stands: "结果", points: "得分", photos: "照片",
    show: "筛选测评点", showAll: "全部 {n}", groupCount: "{n} 项", photosTitle: "佐证照片", noPhotos: "还没有佐证照片", printed: "打印内容读取于 {when}（北京时间）",
  },
  show: { conflict: "分歧 {n}", unscored: "未评 {n}", ruled: "已裁定 {n}", photos: "照片有矛盾 {n}" },
  lineage: { rule: "裁定此测评点", ruleAgain: "重新裁定" },
  verdict: { consistent: "相符", cannot_tell: "无法判断", contradicts: "有矛盾", pending: "待核验" },
  verdictMeans: {
    consistent: "有可靠的时间证明照片拍摄于此次考察期间。", cannot_tell: "没有可靠的时间可以证明，也没有发现矛盾。", contradicts: "有需要说明的事实，请看原因。", pending: "照片尚未到达或尚未核验。",
  },
  severity: { fail: "文件事实", warn: "需要说明", info: "供参考" },
  marks: {
    show: "显示标注", hide: "隐藏标注", drawn: "{who}在照片上标注（原片不变）：{what}。", arrow: "箭头指向{place}", circle: "圈出{place}", words: "{place}写着“{text}”",
    at: { upperLeft: "左上", top: "上方", upperRight: "右上", left: "左侧", middle: "中间", right: "右侧", lowerLeft: "左下", bottom: "下方", lowerRight: "右下" },
  },
  photoState: { unknown: "原图尚未到达", partial: "原图正在上传", verified: "原图已核对", refused: "原图与登记不符" },
  photo: {
    alt: "{who} 的佐证照片", notShown: "无法显示，原图已保留", notYet: "刚收到，核验后即可查看", withdrawn: "已撤回", withdrawnBecause: "已撤回：{reason}", afterRuling: "裁定后收到",
    afterRulingMeans: "这张照片在裁定之后才到，裁定时没有看到它。", fit: "缩小到合适大小", zoom: "放大", by: "拍摄者", taken: "拍摄时间", window: "考察时段", route: "来源", place: "拍摄位置",
    noPlace: "没有定位", placeIs: "北纬 {lat}，东经 {lon}，误差 {metres} 米", size: "文件大小", pixels: "图像", cameraTime: "相机记录时间", noCameraTime: "没有记录", modified: "文件修改时间",
    camera: "相机", software: "软件", filePlace: "文件内定位", redacted: "已被系统抹去", original: "下载原图", nth: "第 {place} 张，共 {all} 张", whyNth: "第 {place} 张：{words}", previous: "上一张", next: "下一张",
  },
  route: { camera: "应用内拍摄", album: "从相册选取", file: "从文件选取" },
  taken: { unknown: "无法确定" },
  basis: { skew: "按已核对的设备时钟", union: "设备时钟中途被改过，取两种可能", gps: "按卫星时间", uncorrected: "按相机时钟，未核对", assumed: "按相机时钟，假定为北京时间", none: "没有依据" },

  handover: {
    lead: "平板连不上网时，把它导出的文件或二维码在这里收下。以后平板再同步也不会重复。",
    pick: "选择平板导出的文件", pickHint: "可以一次选多个。文件已加密并签名，只有本系统打得开。", taking: "正在接收：{name}",
    scan: "用摄像头收二维码", scanStop: "关闭摄像头", scanHint: "只收记录，不收照片。把平板屏幕对着摄像头。", codes: "二维码",
    scanProgress: "已收到的二维码", scanWaiting: "还没有看到二维码。请把平板举到摄像头前。", scanSeen: "已收到 {got} 个，共 {of} 个",
    noCamera: "用不了摄像头：没有摄像头，或浏览器没有得到允许。请改用文件。",
    taken: "已收下", refused: "没有收下", comma: "，",
    accepted: "新收 {n} 条记录", duplicate: "{n} 条以前收过", quarantined: "{n} 条进入隔离区", waiting: "{n} 条等待设备重发",
    photosNew: "新收 {n} 张照片", photosKnown: "{n} 张以前收过", photosDamaged: "{n} 张已损坏，没有收",
    part: "这是第 {part} 个文件，共 {parts} 个", made: "导出于 {when}",
  },
  quarantine: {
    lead: "未能通过检查的内容保存在这里，不计入结果，也不会丢失。原因消除后可以放行。", none: "隔离区是空的", noneNext: "所有收到的内容都已进入记录，无需处理。",
    letIn: "放行", letInTitle: "放行这条内容", letInMeans: "被隔离的原因：{why}放行后它会计入结果，可能重新引起分歧。", letInDone: "已放行", letInAt: "放行于 {when}", done: "已放行（{n} 条）",
    unknownVisit: "未知的考察", what: "{path}：{title}",
  },
  quarantined: {
    supersedes_unknown: "它要替换的内容服务器没有见过。", covers_unknown: "它覆盖的评分服务器没有见过。", supersedes_foreign: "它要替换的内容属于别处。", covers_foreign: "它覆盖的评分属于别的测评点。",
    actor_revoked: "这台设备已被停用。", version_unknown: "写它的应用版本服务器不认识。", path_unknown: "服务器不认识它所写的位置。", visit_unknown: "没有这次考察。",
    not_assigned: "作者从未被指派到这次考察。", not_your_sheet: "作者写了别人的记录表。", not_office: "作者不是测评办工作人员。", checkpoint_unknown: "测评表中没有这个测评点。",
    value_malformed: "内容不合规则。", group_quarantined: "与它一起写的内容被隔离。", other: "服务器没有让它进入记录。",
  },
  path: { finding: "一项评分", note: "一条备注", photo: "一张佐证照片", marks: "照片标注", explanation: "一条照片说明", review: "一项照片审核", sheet_state: "记录表状态", ruling: "一项裁定", visit_state: "考察状态", unknown: "无法识别的内容" },
  value: {
    emptied: "清空备注", photo: "照片：{caption}", withdrawn: "撤回：{reason}", finished: "签字完成：{signer}", opened: "打开记录表", count: "清点 {count}", level: "第 {level} 级（由低到高）", people: "抽问 {n} 人", marks: "标注 {n} 处",
  },

  setup: {
    title: "考察安排", lead: "选中单位，分给检查员或考察组：拖过去，或选好后点人。", search: "搜索单位", area: "辖区", anyArea: "全部辖区", plan: "安排情况", anyPlan: "全部安排情况", planned: "已安排", notPlanned: "未安排",
    shown: "显示 {shown} / {all}，已安排 {planned}", standing: "层级", visits: "考察", create: "安排考察", another: "再安排一次", change: "调整人员", saveChange: "保存调整",
    chooseInspectors: "选择参加这次考察的检查员，每人各有自己的记录表。", changeInspectors: "调整参加这次考察的检查员。", pickOne: "请至少选择一名检查员。",
    leaving: "将移出 {n} 名检查员：其已写的内容全部保留，离线写的内容联网后仍会收到。", created: "考察已安排", changed: "人员已调整",
    noInspectors: "还没有可用的检查员", noInspectorsNext: "先添加检查员，再回来安排考察。", noUnits: "本批次没有单位名单", noUnitsNext: "请管理员为批次导入单位名单。",
  },
  place: {
    title: "位置", none: "未填写", at: "{lat}, {lon}", by: "{source}，{datum}，范围 {metres} 米", source: { entered: "录入", imported: "名单导入", learnt: "由 {n} 次考察的照片得出" },
    enter: "填写位置", change: "修改位置", of: "{name}的位置", stored: "现在的位置：", noneYet: "还没有位置。填写前，系统会从前几次考察的照片中自动得出。",
    lat: "纬度（北纬）", lon: "经度（东经）", pairHint: "可以把“112.98,28.19”这样的一对数字整个粘贴到任一格。", datum: "坐标是从哪里查到的？",
    datumHint: "各家地图的坐标相差 100 至 700 米，请按实际来源选择，系统会换算。", wgs84: "手机定位、卫星定位仪", gcj02: "高德地图、腾讯地图", bd09: "百度地图",
    missing: "请填写纬度和经度。", notNumber: "这不是坐标，请填写用度表示的小数，例如 28.19 和 112.98。", swapped: "纬度和经度好像填反了，请对调。",
    outside: "这个坐标不在中国境内：纬度应在 3 至 54 之间，经度应在 73 至 136 之间。", pickDatum: "请选择坐标是从哪里查到的。",
    save: "保存位置", saved: "位置已保存，相关照片会重新核对。", forget: "清除位置", forgetWhat: "清除{name}的位置后，照片不再按它核对；系统会从之后的照片中重新得出。",
    forgotten: "位置已清除",
  },
  placeImport: {
    open: "导入位置", title: "导入各单位的位置", lead: "每行一个单位：单位名称或编号、坐标。可从表格中复制粘贴，也可选择文件（CSV）。第一行有列名（单位、纬度、经度）时按列名读取。",
    text: "名单内容", example: "岳阳市财政局,113.1290,29.3572", file: "选择文件", tooBig: "文件超过 2 MB，不像是单位名单，请检查后重选。", tooMany: "名单超过 {most} 行，请分几次导入。",
    nothing: "先粘贴名单或选择文件，这里会列出将要导入的内容。", matched: "可导入 {n} 个", unknown: "名单外 {n} 行", invalid: "有问题 {n} 行", line: "第 {n} 行", unit: "单位", outcome: "结果",
    new: "新增", replaces: "替换现有位置", notListed: "本批次没有这个单位，不导入。", noUnit: "缺少单位名称。", twice: "这个单位在名单中重复，只取第一次。", sameName: "有几个单位同名，请改用编号。",
    do: "导入 {n} 个位置", none: "没有可导入的行", done: "已导入 {n} 个位置", left: "有 {n} 行不会导入，其余照常导入。",
  },
  people: {
    disableN: "停用（{n}）", enableN: "启用（{n}）", disabledN: "已停用 {n} 人。", enabledN: "已启用 {n} 人。", lead: "检查员扫码登记平板即可工作；其他人员用密码登录。", users: "人员", add: "添加人员", addDo: "添加", title: "姓名", titleHint: "显示在记录表和裁定上，例如：张三（市文明办）。", titleMissing: "请填写姓名。",
    name: "用户名", nameHint: "字母或数字开头，可含点、横线、下划线，2 至 64 个字符。", nameWrong: "用户名只能用字母、数字、点、横线和下划线，2 至 64 个字符。", role: "角色", tablets: "平板", noTablet: "未登记",
    actions: "操作", you: "本人", enabled: "可用", disabled: "已停用", enable: "重新启用", disable: "停用", disableTitle: "停用人员",
    disableWhat: "停用 {who} 后，此人不能登录，设备不再收到新内容；已写的内容全部保留。可以随时重新启用。", reset: "重置密码", resetTitle: "重置 {who} 的密码",
    resetMeans: "将生成新的一次性密码，原密码立即失效，此人已登录的浏览器会退出。", tellPassword: "请把这个一次性密码告诉 {who}（用户名 {name}），首次登录时必须修改：",
    tellOnce: "密码只显示这一次，关闭后无法再次查看。", told: "已告知", passwordComes: "添加后会显示一次性密码。", tabletComes: "添加后接着为其登记平板，不需要密码。",
  },
  enrol: {
    do: "登记平板", title: "为 {who} 登记平板", qr: "登记用二维码", step1: "让平板连上能访问本服务器的网络。", step2: "用平板相机扫描二维码，或在浏览器中打开：", step3: "如果要求输入登记码：",
    step4: "平板显示姓名后，按提示完成“离线准备”，即可出发。", until: "{when} 前有效，只能用一次。", expired: "登记码已过期。", again: "重新生成", done: "完成",
  },
};

export default office;
export type OfficeMessages = typeof office;
