/** Photo review in Chinese: the queue, one photo, the timeline, and why honest photos can be warned about. */
const photoReview = {
  title: "照片审核", lead: "有疑问的佐证照片，所在测评点分值高的排在最前。", one: "审核照片", none: "没有需要审核的照片", noneNext: "照片到达并核验后，如有疑问会自动列在这里。",
  search: "搜索单位、测评点或检查员", code: "疑问", anyCode: "全部疑问", unit: "单位", anyUnit: "全部单位", checkpoint: "测评点", anyCheckpoint: "全部测评点",
  who: "检查员与设备", anyWho: "全部检查员和设备", worth: "分值", what: "测评点", state: "进展", received: "收到", photo: "照片", shown: "{n} 张",
  keys: { move: "上下移动", open: "打开", help: "全部按键" },
  tab: { label: "按进展筛选", todo: "待处理", asked: "等待说明", decided: "已决定", all: "全部" },
  stateIs: { clear: "无疑问", open: "待看", asked: "已询问", explained: "已说明，待看", accepted: "已采纳", rejected: "不予采用" },
  stateMeans: {
    clear: "核验没有疑问，办公室也没有意见。", open: "有疑问，还没有人处理。", asked: "已请检查员说明，平板联网后会收到。", explained: "检查员已说明，请看后决定。",
    accepted: "疑问已有说明并采纳，不再视为矛盾。", rejected: "不作为佐证；测评点的得分仍由评分和裁定决定。",
  },
  reopened: "又有新情况", reopenedMeans: "作出决定之后又有新的疑问、说明或登记，当时没有看到，请重新决定。", clash: "两位工作人员同时作了不同的决定，写时互不知道，请再决定一次。",
  back: "照片审核", toVisit: "查看这次考察", previous: "上一张", next: "下一张", nth: "第 {place} 张，共 {all} 张", moved: "这张照片有新情况，您正在看的已不是最新。", showLatest: "查看最新内容", gone: "这张照片已被撤回，或不在这次考察中",
  warnings: "为什么有疑问", infos: "其他情况", noWarnings: "核验没有发现疑问。", how: "诚实的照片为什么也会这样", explanation: "检查员的说明", noExplanation: "检查员还没有说明。", saidBy: "{who}，{when}", history: "办公室的决定",
  witness: { title: "在场依据", none: "没有时钟可靠的依据", capture_record: "应用内拍摄记录", file_time: "照片文件时间", gps_time: "卫星时间" },
  decide: { title: "决定", again: "重新决定", accepted: "采纳", asked: "请说明", rejected: "不采用", withdrawn: "撤销决定", choose: "请先选择一项决定。", failed: "文件本身的问题不能用说明代替，只能请检查员重传、说明，或不采用。", reason: "理由", question: "要问的话", reasonMissing: "请填写理由。", questionMissing: "请写明要问什么，检查员会在平板上看到。", hint: "必填，将长期保存。按 Enter 保存，Shift+Enter 换行。", save: "保存决定", send: "发出询问", done: "决定已保存并生效", askedDone: "询问已发出", templates: "常用语", withdrawMeans: "撤销后，这张照片按核验结果重新判断。" },
  accept: { clock: "相机时钟未校准，已说明，时间可以解释。", retold: "已电话核实，确为本次考察所拍。", tool: "拍照软件或水印相机造成，画面未改动。", fix: "卫星或网络对时造成，不影响取证。", colleague: "由同行人员的设备代拍，已说明。" },
  ask: { time: "照片时间不在这次考察内，请说明是什么时候、怎样拍的。", reuse: "这张照片还用于另一处，请说明哪一张是本次所拍，必要时补拍。", edited: "照片保存后又被改过，请说明改了什么、为什么。", place: "定位离现场较远，请说明在哪里拍的。", clear: "看不清测评内容，请补拍一张或说明。" },
  reject: { reuse: "不是本次考察所拍，属于重复使用。", time: "拍摄时间不在本次考察内，说明不能成立。", edited: "画面被改动过，不能作为佐证。", unclear: "看不出测评内容。", silent: "多次询问未作说明。" },
  undo: { done: "已采纳 {n} 张", do: "撤销", undone: "已撤销 {n} 张的决定" },
  bulk: {
    choose: "成批采纳无碍的照片（{n}）", title: "成批采纳", lead: "下列照片由应用内拍摄、拍摄记录在考察时段内，只有网络或卫星对时造成的疑问。取消勾选的不处理；采纳后可以撤销。", pick: "采纳 {what}", reason: "理由（写入每一张）", do: "采纳 {n} 张", none: "没有勾选照片",
  },
  lens: { label: "画面操作", in: "放大", out: "缩小", fit: "适合窗口", left: "左转", right: "右转", hint: "滚轮缩放，拖动移动；两张图同步。", tiles: "显示吻合图", noTiles: "隐藏吻合图" },
  pair: {
    title: "与之比较的照片", nth: "第 {place} 张，共 {all} 张", here: "这一张", there: "另一张", sameVisit: "本次考察，{title}", otherVisit: "另一次考察：{unit}，{title}", share: "{share} 的有纹理画格吻合（{textured} 格可比）。", exact: "文件完全相同。", pixels: "画面数据完全相同，元数据不同：{differs}。", pixelsSame: "画面数据完全相同，文件不同。", gone: "另一张照片已被撤回，原图仍保留。", open: "审核另一张", taken: "拍摄", by: "检查员", received: "收到",
  },
  tile: { legend: "绿底圆点：两张画面在此吻合；红框叉号：不吻合；无标记：太平淡，无法比较。图上位置按去掉纯色边后居中估计。", alt: "吻合图：{same} 格吻合，{differ} 格不吻合，{plain} 格无法比较" },
  counts: {
    title: "各检查员与设备的核验情况", means: "数字只说明照片的情况，不说明人：时钟没校准、换手机、同事代拍都会产生疑问。按姓名排列，不排名次。", few: "少于 {least} 张，看不出规律", range: "“有矛盾”的占比在 {low} 至 {high} 之间（95% 区间）", higher: "高于全批次，值得了解原因", lower: "低于全批次", usual: "与全批次没有可辨别的差别", photos: "照片", name: "检查员", device: "设备", none: "还没有照片。", settled: "采纳 {accepted}，不采用 {rejected}", reading: "如何看", all: "全批次 {all} 张，其中有矛盾 {n} 张。",
  },
  help: { title: "按键", list: "列表", one: "单张照片", jk: "下一条 / 上一条", enter: "打开，或保存决定", tabs: "换进展：待处理、等待说明、已决定、全部", a: "采纳", q: "请说明", x: "不采用", w: "撤销决定", digits: "写入第几句常用语", r: "写理由", plus: "放大 / 缩小 / 适合窗口", turn: "左转 / 右转", t: "吻合图", m: "显示或隐藏标注", p: "下一张比较照片", b: "成批采纳无碍的照片", h: "打开或关闭本说明" },
  meta: {
    title: "全部信息", record: "拍摄记录（本机写入，已签名）", file: "文件", exif: "照片文件内信息", receipt: "服务器", pickedAt: "取得照片的时间（设备时钟）", trueTime: "核对后的时间", zone: "设备时区", mono: "单调时钟与启动标记", route: "来源", place: "定位", placeAt: "定位时间", noPlace: "没有定位", device: "设备", op: "记录编号", opAt: "记录收到", bytesAt: "记录与原图到齐", sha256: "原图指纹", type: "申报类型", name: "项目", value: "内容", none: "文件内没有可读的信息。",
    taken_local: "拍摄时间", taken_raw: "拍摄时间原文", taken_precision_ms: "时间精度（毫秒）", offset_min: "时区（分钟）", modified_local: "修改时间", modified_offset_min: "修改时区（分钟）", gps_at_ms: "卫星时间", gps: "卫星定位", gps_redacted: "定位被系统抹去", make: "厂商", model: "机型", software: "软件", tools: "处理软件", orientation: "方向", faults: "格式问题", yes: "是", other: "其他（{name}）",
  },
  line: {
    title: "时间图", visit: "考察时段", record: "拍摄记录", file: "相机时间", gps: "卫星时间", received: "服务器收到", gap: "间隔 {span}", after: "不早于 {at}", showed: "设备显示 {at}（时钟未核对）", cameraShowed: "相机显示 {at}（时钟未核对）", claim: "设备当时显示 {at}", cameraClaim: "相机写的是 {at}", inside: "在考察时段内", outside: "在考察时段外", partly: "部分在考察时段内", legend: "绿带为考察时段；横线为误差范围；空心为未核对的时钟所示；箭头表示“不早于”。时间为北京时间。",
  },
  alarm: {
    FILE_UNREADABLE: "上传中断、存储卡损坏会使文件残缺；先看是否已有同一张的完整文件。", FILE_HASH_MISMATCH: "多为传输出错，会自动重传；反复出现才需要追问。", CHAIN_BROKEN: "清除过浏览器数据，或同一设备开了两个页面。",
    ROUTE_ALBUM: "苹果手机为保留拍摄信息、钉钉内无法直接拍照时，只能从相册选取。", EXIF_ABSENT: "苹果手机从网页拍照、微信转发、截图都会没有拍摄信息，属正常现象。", EXIF_MALFORMED: "老旧相机固件、某些修图软件写的格式不规范。",
    TIME_OUTSIDE_VISIT: "相机或手机时钟曾被改动、相机时区不对、用另一台未对时的相机拍摄。真实原因可看时间图：若卫星时间或拍摄记录在时段内，多为时钟问题。", TIME_OVERLAPS_VISIT: "时钟误差范围较宽，只有一部分落在考察时段内。", TIME_UNKNOWN: "文件没有时间，以拍摄记录为准。",
    CLOCK_UNVERIFIED: "用另一台相机拍摄，或设备一直没有联网对时。", CLOCK_AHEAD: "另一台相机的时钟或时区不同。", TIME_ZONE_SHIFT: "相机设成了格林尼治时间或其他时区。", CLOCK_CHANGED: "手机联网后由运营商自动对时，或使用者把错的时间改对。",
    GPS_TIME_OLD: "室内收不到卫星，手机沿用较早的定位；曾见过相差二十七小时的诚实照片。", GPS_TIME_AFTER_SHOT: "诚实照片中尚未见过；先核对设备时钟样本。", GPS_AWAY: "室内或刚开机时定位会漂移数百米；地图坐标与卫星坐标不一致也会差一百至七百米。", GPS_REDACTED: "安卓系统在网页选图时会抹去定位，与本人无关。", DEVICE_DIFFERS: "由同事的手机代拍。",
    MODIFIED_AFTER_CAPTURE: "在相册里旋转、裁剪后保存。未动过的手机照片一百一十张中没有一张这样。", EDITOR_NAMED: "水印相机等拍照软件会留下名称。", THUMB_DIFFERS: "少数老式相机的内嵌缩略图与画面不一致（约百分之一点三）。",
    DUP_EXACT: "一张照片用于两个测评点；或选图时误选了上次的照片。请看两次考察的时间先后。", DUP_PIXELS_OTHER_EXIF: "同一张照片经两条途径进入应用，其中一条被系统抹去了定位。", DUP_VISUAL: "表格、公示材料等纸面内容看起来都一样；两面空墙盖着同样的水印也会被认作同一张。请用吻合图逐处比较。", SCREENSHOT_LIKE: "带黑边的看图软件、部分平板拍照应用也会写成这种格式。", unknown: "这项核验的常见误报还没有说明，请对照下方信息判断。",
  },
  codeName: {
    FILE_UNREADABLE: "照片打不开", FILE_HASH_MISMATCH: "原图与登记不符", CHAIN_BROKEN: "记录链有缺口", ROUTE_ALBUM: "从相册选取", EXIF_ABSENT: "没有拍摄信息", EXIF_MALFORMED: "拍摄信息不规范", TIME_OUTSIDE_VISIT: "时间不在考察内", TIME_OVERLAPS_VISIT: "时间部分重合", TIME_UNKNOWN: "时间不明",
    CLOCK_UNVERIFIED: "时钟未核对", CLOCK_AHEAD: "相机时钟偏快", TIME_ZONE_SHIFT: "时区可能不对", CLOCK_CHANGED: "时钟被改过", GPS_TIME_OLD: "卫星时间过旧", GPS_TIME_AFTER_SHOT: "卫星时间晚于拍摄", GPS_AWAY: "定位离现场远", GPS_REDACTED: "定位被抹去", DEVICE_DIFFERS: "另一台设备所拍",
    MODIFIED_AFTER_CAPTURE: "拍后改过", EDITOR_NAMED: "经软件处理", THUMB_DIFFERS: "缩略图不一致", DUP_EXACT: "同一文件用于别处", DUP_PIXELS_OTHER_EXIF: "同一画面用于别处", DUP_VISUAL: "画面与别处相似", SCREENSHOT_LIKE: "像是截图", unknown: "其他疑问",
  },
  inVisit: { do: "审核", office: "办公室：{what}", said: "检查员说明：{text}" },
};

export default photoReview;
