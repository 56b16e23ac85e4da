/** The words of a visit in Chinese: they come with its screens, not with the first load. */
import type { WordsFor } from "../i18n";

const onsite = {
  recite: {
    people: "被问的人", person: "第 {n} 人", waiting: "待问", passed: "通过", needs: "说出 {n} 个算通过",
    all: "全部说出", none: "全部取消", role: "岗位", roleHint: "如 窗口", department: "科室", departmentHint: "如 办公室",
    noNames: "不记姓名。", next: "下一人", nextKnown: "看下一人", remove: "删除此人",
    tile: "第 {at} 个", peek: "按住看词", cover: "遮住词语", coverHint: "只显示序号，被问的人看不到答案。",
    ask: "可以这样问：“请您背一遍{title}。”", values: "社会主义核心价值观",
    start: "计时", stop: "停", timer: "计时", took: "用时 {time}", missed: "没说出：{words}",
  },
  similar: {
    title: "同样记到别处", lead: "把“{title}”的结果也记到：", all: "选中未评的 {n} 项", replaces: "现为 {words}，会被替换",
    none: "没有可以照用这个结果的测评点。", save: "记到选中的 {n} 项", done: "已记到 {n} 项，可以撤销。",
  },
  order: {
    title: "行走次序", lead: "按您走的路线排。只存在这台设备上，这个单位下次考察还按它来。", up: "{title} 提前", down: "{title} 推后", reset: "恢复测评表的次序",
  },
  total: {
    title: "分数从哪里来", range: "最低 {low}，最高 {high}", scored: "您评了 {n} 项，共 {of} 项。", open: "还有 {n} 项没有评：全不得分为最低，全得满分为最高。",
    waiting: "其中 {n} 项还没有送达测评办。", lost: "扣分的 {n} 项", open1: "查看分数的依据",
  },
  undo: {
    last: "撤销：{title}", nothing: "没有可撤销的", done: "已撤销：{title}", photo: "照片标注",
  },
  menu: {
    title: "这次考察", order: "调整行走次序", deck: "一次看一张卡片", list: "连续看全部卡片", total: "分数从哪里来", more: "考察菜单",
  },
  absent: {
    title: "{place}：这里没有", lead: "没评的 {n} 项都记为不适用，请写明原因。已评的不变。", action: "{n} 项记为不适用", offer: "{place}：整处不适用", none: "该单位没有{place}", done: "{place} {n} 项已记为不适用，可以撤销。",
  },
  review: {
    elsewhere: "这张照片已用于另一次考察：{units}", elsewhereRemedy: "照片已保存。如果选错了，请撤回并现场重拍；没有选错，请写说明。",
    title: "测评办的意见", strip: "测评办请您说明这张照片，点开填写", note: "测评办请您说明 {n} 张照片", see: "去说明",
    words: { asked: "请说明：{reason}", accepted: "已采纳：{reason}", rejected: "不采用：{reason}", withdrawn: "{reason}" },
    rejectedRemedy: "能到现场的，请重拍一张；有不同意见，可以写说明。", own: "您的说明", lead: "写明实际情况，测评办会看到；不影响已评的分。", hint: "例如：相机时间没有调准；由同事的手机代拍。",
    save: "保存说明", saved: "说明已存在本机，联网后自动上传。", sent: "说明已送达。",
  },
  deck: {
    previous: "上一张", next: "下一张", at: "{at}/{of}", label: "左右滑动换卡片",
  },
  site: {
    ask: "记录现场位置吗？", why: "打开考察、拍照和签字时记下定位和精度，用来证明您到过现场。只在考察打开时取，不跟踪行程。不允许也能照常工作。",
    yes: "允许记录", no: "不记录", off: "没有记录位置（您选择了不记录）", denied: "没有记录位置：系统没有允许。可在手机设置里打开，也可以照常工作。",
    unavailable: "暂时收不到定位，照常工作即可。", looking: "正在取定位…", accuracy: "精度 {metres} 米", away: "离单位约 {distance}", far: "离得远，请确认单位没有选错",
    metres: "{m} 米", kilometres: "{km} 公里", record: "记录现场位置", on: "记录", not: "不记录", hint: "打开考察、拍照和签字时记下定位和精度。", name: "位置",
    none: { off: "没有记录（选择了不记录）", denied: "没有记录（系统没有允许）", unavailable: "没有取到定位" },
    clock: { never: "本机时钟还没有与服务器核对，联网后会核对。", jumped: "本机时间刚被改动过。记录会自动换算，请打开系统的自动校时。", fast: "本机时钟快约 {minutes} 分钟，记录会自动换算。", slow: "本机时钟慢约 {minutes} 分钟，记录会自动换算。", old: "时钟上次核对是 {days} 天前，有网络时请同步一次。" },
  },
  reading: {
    title: "现场考察汇总", inspectors: "检查员：{names}", lost: "没有得满分的 {n} 项", sign: "单位代表签字", means: "签字表示已看过以上汇总，不代表放弃申诉。",
    name: "姓名", role: "职务", decline: "不签字", declined: "记下原因", done: "签好了，交还检查员", back: "返回",
    reason: { away: "负责人不在场", disputes: "对部分评分有异议", refuses: "拒绝签字" },
    own: "按检查员的记录",
  },
  finish: {
    title: "汇总和签字",
    group: "类别", scored: "已评", points: "得分",
    own: "按您的记录表",
    scaled: "不适用的 {n} 项不计分，其余按满分折算，所以比各类相加略高。",
    ownHint: "同组其他人的记录和测评办的裁定会改变最终得分。",
    photos: "{n} 张照片", notApplicable: "不适用 {n} 项", open: "还有 {n} 项没有评", photosMissing: "缺照片 {n} 处",
    sign: "签字",
    signLead: "签字表示以上评分是您在现场看到的。",
    signer: "签字人",
    pad: "签字板", signHere: "请在这里签字", signAgain: "重签", signature: "签字",
    action: "签字并完成", busy: "正在保存…",
    done: "已签字，存在本机，联网后自动上传。",
    signedBy: "{name} 已签字",
    changed: "签字后有 {n} 处改动，不在签字的记录表内。",
    canEdit: "还可以回去修改；改动会标为“签字后改动”，可以再签一次。",
    again: "再签一次", toVisits: "回到我的考察",
    represent: "单位代表签字", representLead: "请单位代表看汇总，无异议就签字。打开后只显示汇总。", toReading: "交给单位代表看", representAgain: "再给单位代表看一次",
    representedBy: "单位代表 {name}（{role}）已签字", declined: "单位代表没有签字：{reason}", noRepresentative: "没有单位代表签字。", covers: "签字覆盖本机第 1 至 {at} 条记录，校验码 {mark}。",
    changedMeanwhile: "签字时评分有改动，两人都要重签", changedMeanwhileRemedy: "已画的签字没有保存。请核对汇总后重新签字。",
  },
  skip: {
    title: "不适用", lead: "这个单位没有这一项？请写明原因，测评办会看到。", action: "记为不适用",
    none: "该单位没有此设施", closed: "今天关闭，无法查看", building: "正在施工",
  },
  withdraw: {
    title: "撤回照片", lead: "撤回后这一项不再使用它。原片和撤回的原因都会留存。", action: "撤回照片",
    wrong: "拍错了地方", blurred: "拍糊了", private: "拍到了不该拍的人", twice: "重复了",
  },
  missing: {
    title: "缺项",
    nothing: "都齐了，可以签字。",
    anyway: "先不补，去签字",
    sign: "去签字",
    part: { open: "还没有评", photo: "缺必需的照片", warned: "照片需要说明", several: "两台设备评分不同", refused: "被服务器搁置" },
    lead: { open: "没有这一项就记“不适用”。", photo: "这些测评点要有照片。", warned: "不是今天拍的，或用了两次。", several: "请看清后重新评一次。", refused: "原因见同步页。" },
  },
  more: { skip: "不适用…", clear: "撤回评分", similar: "同样记到别处…", earlier: "往前挪", later: "往后挪", source: "依据", department: "责任部门：{name}" },
  note: { title: "备注", phrases: "常用短语", hint: "看到了什么、在哪里、为什么。可用键盘上的语音输入。", save: "保存备注" },
  reason: { own: "自己写" },
  photos: {
    title: "这次考察的照片", kinds: "看哪些", none: "没有这样的照片。",
    kind: { all: "全部", unsent: "没传完", refused: "被退回", warned: "需说明" },
  },
  marks: {
    title: "在照片上标注", change: "修改标注", tools: "标注工具", arrow: "箭头", circle: "圈", words: "文字", back: "撤一笔", text: "要写的字", textHint: "如 缺角",
    how: "在照片上拖动来画。标注另存一层，原片不变。", howWords: "先写字，再点照片上要放的地方。标注另存一层，原片不变。", save: "保存标注",
  },
  evidence: {
    editor: "照片由“{software}”处理过", changed: "照片拍后又被改过保存", editedRemedy: "请换未处理的原片：点“拍照”重拍，或撤回后另选；确需使用请写说明。",
    away: "照片里的定位离单位约 {distance}", awayRemedy: "如果选错了照片，请撤回；如果定位不准，请写说明。",
    album: "从相册选取", albumRemedy: "照片会标明来自相册。能现场拍的，请点“拍照”。",
  },
  previous: {
    title: "上次考察的结果", last: "上次 {words}", notApplicable: "不适用", none: "本机没有这个单位上次的结果：以前没有考察过，或者结果还没有发布。", lost: "上次扣分的 {n} 项",
    own: "您自己上次的记录（{when}），结果还没有发布。", published: "测评办发布的上次结果（{when}）。",
  },
  sketch: {
    title: "在照片上量", open: "在照片上量", nextBoard: "再量一块宣传栏", nextStretch: "再量一段墙",
    lead: "正对或斜对宣传栏拍一张，最好在同一平面贴一张复印纸。", leadWall: "拍下一段墙，四角都在画面里。长墙可分几张拍，按长度合计。",
    choose: "用已有的照片", loading: "正在打开照片…", panel: "测量结果和已知尺寸",
    trouble: { notHere: "这张照片的原片已不在本机，请重新拍一张。", notShown: "这部手机打不开这张照片。请点“拍照”重拍，或选另一张。" },
    coarse: "原片已上传并从本机清除，这里用小图代替，仍可修改。",
    board: "宣传栏", wall: "墙面", poster: "公益广告", opening: "门洞", posterN: "广告 {n}", openingN: "门洞 {n}",
    reference: "同一平面里的已知物", referenceName: "已知物", known: { a4: "复印纸（29.7×21 厘米）", a3: "大复印纸（42×29.7 厘米）", card: "银行卡、身份证", tile60: "六十厘米地砖", tile80: "八十厘米地砖", own: "自己填尺寸", none: "没有" },
    edges: "或量一条边", edgesWall: "墙的一条边（长或高）", side: { top: "上", right: "右", bottom: "下", left: "左" }, metres: "米", by: "怎样量的", tape: "卷尺", paces: "步测",
    place: "点{name}的第 {n} 个角，按住可微调", placeMiddle: "放在中央",
    wanted: {
      outline: "请点出四个角。", reference: "请点出已知物的四个角。", own: "请填已知物的宽和高。", scale: "请选已知物，或填一条边的长度。", crossed: "四个角连不成矩形，请核对。",
    },
    size: "{width} × {height} 米", areaRange: "{figure} 平方米（{low}–{high}）", shareRange: "覆盖 {figure}%（{low}–{high}）", bounds: "（{low}–{high}）", total: "合计 {words}",
    certain: "确定{outcome}", likely: "很可能{outcome}", unclear: "是否{outcome}不能确定",
    weak: "这样量误差超过百分之三：请用卷尺量一条边填在下面，或放大后再对准角点。", weakWall: "误差超过三个百分点：请放大后再对准角点。", misplaced: "角点对不上一个平面里的矩形：请核对四个角和已知物的尺寸。",
    again: "修改第 {n} 张的测量", remove: "去掉第 {n} 张的测量", anew: "重画{name}", takeAway: "去掉{name}",
    corner: { topLeft: "左上角", topRight: "右上角", bottomRight: "右下角", bottomLeft: "左下角", nth: "第 {n} 点" },
    closer: "放大", farther: "缩小", whole: "看整张", magnet: "吸附边缘", undo: "撤销", redo: "重做", use: "采用",
  },
  practice: {
    title: "练一分钟", lead: "用一个假的单位，把现场要做的事做一遍：", safe: "练习内容只在这台设备上，结束就删除，不会传给任何人。", begin: "开始练习", decline: "不用了",
    here: "练习中，不会离开本机", done: "练好了，可以去现场了。", pass: "跳过", end: "结束",
    step: { tap: "点一下答案，就记下了", undo: "点错了？点右上角的撤销", photo: "给“院内干净整洁”拍一张照片", note: "点卡片下面的备注，写一句", sign: "点“缺项”或“签字”，签上名字" },
    signed: "签好了。真的考察联网后会自动上传。",
  },
  comfort: {
    hand: "常用手", right: "右手", left: "左手", handHint: "左手：常用的按钮放到左边。", buzz: "保存时振动", on: "振动", off: "不振动", noBuzz: "这台设备不支持振动。", practice: "练一分钟",
  },
};

export type OnsiteMessages = WordsFor<typeof onsite>;
export default onsite satisfies OnsiteMessages;
