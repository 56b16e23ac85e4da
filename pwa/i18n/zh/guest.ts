/** Pages for people without an account, in Chinese. */
const guest = {
  app: "文明单位实地测评", loading: "正在读取……", language: "English", retry: "重试", offline: "没有网络。", offlineNext: "请检查网络后重试；已填写的文字保留在本页。", home: { title: "请打开收到的完整链接", next: "链接在整改通知、公示或打印件的二维码中。也可以输入打印件上的核验码：", go: "核验" },
  answer: {
    title: "整改答复", campaign: "{name}", until: "链接有效至 {when}", none: "没有需要整改的事项。", progress: "已答复 {done} / {all} 项", opinion: "整改意见", department: "责任部门", due: "整改期限", overdue: "已逾期", before: "考察时的照片", after: "整改后的照片", noBefore: "考察时没有拍照。",
    state: { open: "待答复", answered: "已答复，等待审核", returned: "已退回，请补充", accepted: "已通过", withdrawn: "已撤销" }, history: "往来记录", office: "测评办", unit: "本单位", step: { opened: "下发", answered: "答复", returned: "退回", accepted: "通过", withdrawn: "撤销", changed: "调整期限" },
    add: "添加照片", addHint: "在现场拍摄整改之后的现状。每张不超过 20 MB，最多 20 张。", sending: "正在上传第 {place} 张，共 {all} 张……", sendingOne: "已上传 {percent}%", remark: "请留意", text: "整改情况说明", textHint: "做了什么、何时完成、谁负责。", textMissing: "请填写整改情况说明。", send: "提交答复", again: "重新提交答复", sent: "答复已提交，测评办会审核。", draft: "草稿已保存在本机", failed: "这张没有上传成功：{name}", tooLarge: "{name} 有 {mb} MB，超过 20 MB。", more: "请用手机相机直接拍摄，或在相册中缩小后再选。",
  },
  verify: {
    title: "核验", code: "核验码", go: "核验", unit: "单位", campaign: "批次", points: "得分", of: "{points} 分，满分 {whole} 分", issued: "签发时间", kind: "性质", first: "签发", correction: "第 {n} 次更正", hash: "结果指纹", checklist: "测评表", version: "{title}，第 {n} 版", superseded: "这个结果已被更正，现行结果的核验码是 {code}。", current: "这是现行结果。", point: "第 {n} 个测评点", worth: "分值", got: "得分", how: "认定方式", ruling: "检查员意见不一，由办公室裁定（{n} 次）", agreement: "检查员的测量一致", nobody: "没有评分", findings: "依据的评分", findingsN: "{n} 条", clause: "出处", photos: "佐证照片", photosNone: "没有照片", words: "记录指纹", outcome: { full: "满分", partial: "部分得分", none: "不得分", not_applicable: "不适用", conflict: "有分歧", unscored: "未评" }, explain: "指纹可与案卷中的记录逐条比对；姓名和照片不在此公开。",
  },
  list: { title: "结果公示", period: "公示期：{from} 至 {to}", unit: "单位", points: "得分", disposition: "处理意见", code: "核验码", none: "—", object: "提出异议", unitChoose: "对哪个单位的结果有异议", name: "姓名", contact: "联系方式", text: "异议和理由", missing: "请填写完整。", send: "提交异议", sent: "已收到您的异议，编号 {n}。公示单位会与您联系。", privacy: "姓名和联系方式只用于核实，不公开。" },
  door: { what: "要做什么", rectification: "答复整改", materials: "交材料", self_check: "自评" },
  files: { title: "交材料", lead: "按计分点上传 PDF 或照片，每个不超过 20 MB。上传后由测评办审核；要撤下文件请联系测评办。", point: "用于哪个计分点", choose: "请选择", first: "先选计分点，再选文件。", file: "选择文件", sent: "已收到：{name}。可以继续上传。", smaller: "请拆成几个文件，或缩小后再传。", there: "已上传的文件（{n}）", none: "还没有上传文件。" },
  check: {
    title: "自评", rests: "基础 {base}，加分 {bonus}", howTo: "点一下就保存，随时可以改。还有 {open} 个计分点没有填。", saving: "正在保存……", showOpen: "只看没填的（{n}）", showAll: "查看全部", nothingOpen: "都填好了。", left: "{n} 个没填",
    lockedCard: "测评已经开始，自评不能再改。", lockedVisit: "实地考察已经开始，自评不能再改。", criterion: "第 {n} 条，{most} 分", full: "满分 {most}", zero: "0 分", points: "得分", bad: "请填 0 到 {most} 之间的数，最多四位小数。", badPeople: "请填人数。",
    method: { material: "材料审核", site: "实地考察", hearing: "听取汇报", questionnaire: "问卷调查" }, holds: "达到要求", fails: "没有达到要求", unknown: "人数填齐后自动计算", without: "这一条不适用本单位", applies: "这一条适用，恢复打分", claim: "荣誉或宣传报道的名称", level: "级别", dated: "日期", addClaim: "加一项", takeBack: "撤回",
  },
};

export default guest;
