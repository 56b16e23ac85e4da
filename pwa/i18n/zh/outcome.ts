/** Outcome in Chinese: issue, correction, disposition, rectification, documents, publication, audit. */
const outcome = {
  title: "结果与整改", lead: "签发得分、办理更正、提出处理意见、下发整改，都从这里开始。", one: "结果与整改", toVisit: "查看考察", toOutcome: "结果与整改",
  search: "搜索单位或辖区", state: "状态", anyState: "全部状态", none: "还没有考察", noneNext: "先在“考察安排”中为单位安排考察。",
  stateIs: { open: "未完成", ready: "可签发", issued: "已签发", correction_due: "待更正" },
  unit: "单位", points: "得分", code: "核验码", disposition: "处理意见", items: "整改", noItems: "无", overdue: "逾期 {n} 项", escalated: "报市级 {n} 项", answered: "待审 {n} 项", accepted: "已通过 {done}/{all}", due: "最近期限 {date}", onlyOverdue: "只看逾期（{n}）", corrected: "第 {n} 次更正",
  pass: "{points} 分（满分 {whole} 分）",
  issue: {
    title: "签发", now: "现在签发的得分", reason: "签发理由", reasonWhy: "考察尚不完整，须写明为何现在签发。", reasonHint: "可不填。", missing: "尚缺", do: "签发结果", confirm: "签发后结果固定，不能修改；之后到达的内容只能办理更正。", done: "结果已签发",
    inspector: "您参加过这次考察，不能签发它的结果，请由办公室其他人员签发。", conflicts: "还有 {n} 项分歧没有裁定，不能签发。", toConflicts: "去裁定", issued: "结果已签发，之后没有新内容到达。", viewer: "您只能查看。",
    history: "签发记录", first: "签发", correction: "第 {n} 次更正", by: "{who}，{when}", hash: "结果指纹", incomplete: "签发时不完整",
  },
  correct: { title: "需要更正", lead: "签发之后又有内容到达，已签发的结果没有改动。请核对影响，批准后办理更正。", from: "已签发", to: "更正后", changed: "{n} 个测评点得分有变化", evidence: "{n} 个测评点只补充了依据，得分不变", reason: "更正理由", reasonMissing: "请写明更正理由。", do: "批准更正", done: "更正已签发", mind: "当前处理意见是“{choice}”，更正后请重新考虑。", conflicts: "其中 {n} 项有分歧，须先裁定。" },
  said: { full: "满分", partial: "部分得分", none: "不得分", not_applicable: "不适用", conflict: "有分歧", unscored: "未评" },
  dispose: { title: "处理意见", lead: "从批次配置的清单中选择。区县提出建议，由市文明办决定。", list: "清单", choice: "处理方式", grounds: "依据", reason: "说明", stage: { proposed: "建议", decided: "决定", withdrawn: "撤销" }, propose: "提出建议", decide: "作出决定", withdraw: "撤销", missing: "请选择处理方式并写明说明。", done: "已保存", none: "还没有处理意见", first: "先签发结果，再提处理意见。" },
  rectify: {
    title: "整改事项", open: "下发整改", choose: "选择失分的测评点，写明整改意见和期限。", opinion: "整改意见", department: "责任部门", day: "整改期限", lost: "失 {points} 分", do: "下发 {n} 项", done: "已下发 {n} 项", none: "还没有整改事项", allOpen: "失分的测评点都已下发整改。", nothing: "没有失分的测评点。", first: "先签发结果，再下发整改。", opinionMissing: "请为每一项写明整改意见。", all: "全选", draft: "{title}未达到要求，请整改到位。",
    state: { open: "待单位答复", answered: "待审核", returned: "已退回", accepted: "已通过", withdrawn: "已撤销" }, overdue: "逾期", escalated: "逾期，已报市级", soon: "一周内到期", dueOn: "期限 {date}", before: "考察时", after: "整改后", noPhoto: "没有照片", byUnit: "单位", step: { opened: "下发", answered: "答复", returned: "退回", accepted: "通过", withdrawn: "撤销", changed: "改期" },
    accept: "通过", sendBack: "退回", withdraw: "撤销", change: "延期", words: "意见", wordsMissing: "请填写意见。", newDay: "新的期限", save: "保存", saved: "已保存", verdict: { consistent: "照片与整改期间相符", cannot_tell: "照片不能说明拍摄时间", contradicts: "照片有疑问" },
  },
  again: { title: "再次考察", lead: "带着未办结的事项再看一次。平板上会显示上次的结果。", do: "安排再次考察", done: "已安排再次考察", of: "这是一次再次考察，上一次见", open: "查看", inspectors: "检查员", pick: "请至少选择一名检查员。", none: "还没有再次考察" },
  doc: {
    title: "文件导出", lead: "文件在后台生成，可以离开此页。数字均取自已签发的结果。", new: "新文件", kind: "文件", format: "格式", area: "辖区", anyArea: "全部辖区", red: "红头", office: "落款单位", number: "文号", do: "生成", list: "最近的文件", none: "还没有文件", get: "下载", cancel: "取消", cancelled: "已取消", progress: "{done}/{total}", by: "{who}，{when}", units: "单位", publicList: "公示", noPublicList: "请先发布公示。", draw: "抽查", noDraw: "请选择一次已开启的抽查。", dossier: "案卷（供核验）", dossierMeans: "本次考察的全部签名记录。任何人都可以用核验程序重新验证，无需信任服务器。", anyReorganised: "不勾选则包括全部涉改单位。",
    kinds: { notice: "整改通知书", review: "单位测评报告", correction: "更正通知", county: "总体报告", reorganised: "涉改单位专题报告", scores: "得分表", rulings: "分歧与裁定", agreement: "一致性", draw: "抽查记录", public: "结果公示" },
    formats: { docx: "Word", xlsx: "Excel", pdf: "PDF", html: "网页" },
    state: { waiting: "排队中", running: "生成中", done: "已完成", failed: "未成功", cancelled: "已取消" },
  },
  publish: { title: "公示", lead: "把已签发的结果公开一段时间，任何人可凭链接查看并提出异议。照片只有遮盖过的副本可以附上。", new: "发布公示", starts: "开始", ends: "结束", units: "公示的单位", do: "发布", done: "公示已发布", none: "还没有公示", state: { coming: "未开始", open: "公示中", over: "已结束", withdrawn: "已撤下" }, period: "{from} 至 {to}", lines: "{n} 个单位", withdraw: "撤下", withdrawSure: "撤下后链接不能再打开，收到的异议仍保留。", objections: "异议（{n}）", noObjections: "没有收到异议。", answer: "答复", answered: "已答复", answerMissing: "请填写答复。", pick: "请至少选择一个已签发的单位。", nothing: "还没有已签发的结果。" },
  audit: { title: "操作记录", lead: "办公室的每一项操作都留下记录，只增不改。", who: "人员", what: "操作", subject: "对象", when: "时间", details: "内容", any: "全部操作", search: "搜索对象或内容", from: "从", to: "到", more: "显示更早的", export: "导出表格", none: "没有符合条件的记录", nobody: "单位或公众", anyone: "全部人员",
    yes: "是", no: "否", only: "只看它", onlyThis: "只看{name}的记录", about: "只看：{name}", all: "取消，显示全部对象", moreOf: " 等 {n} 项",
    kinds: { visit: "考察", campaign: "批次", unit: "单位", user: "人员", device: "设备", item: "整改", link: "答复链接", copy: "公示照片", draw: "抽查", team: "考察组", region: "地区", list: "公示", export: "文件", questionnaire: "问卷" },
    keys: {
      purposes: "用途", hit: "负面清单记录",
      added: "新增", after: "改为", author_kind: "填写方", before: "原为", blind: "盲评", boxes: "遮盖处数", by: "由", changed: "改动", choice: "处理方式", code: "核验码", conduct: "工作纪律", count: "数量", datum: "坐标系", days: "天数", device: "设备", dispositions: "处理方式", due_on: "期限", escalate_after_days: "报市级天数", evidence: "依据", file: "文件", frame_hash: "名单指纹", ground: "情形", hash: "指纹", inspectors: "检查员", items: "条目", kind: "种类",
      lat: "纬度", lines: "安排", list: "清单", lon: "经度", material: "材料", members: "成员", name: "名称", negative_list: "负面清单", of: "上一次", ops: "记录数", photos: "照片数", policy: "裁定办法", preset: "来源", reason: "理由", role: "角色", scorecard: "测评体系", scoring_point: "得分点", seed_hash: "种子指纹", sha256: "照片指纹", source: "来源", subjects: "条目", title: "名称", unit: "单位", units: "单位", user: "人员", version: "版本", visit: "考察", visits: "考察", witness: "见证词", year: "年度",
    },
    actions: {
      add_hearing: "记录听取汇报", add_material: "收到材料", add_material_link: "生成材料链接", add_tickets: "生成问卷码", backup: "备份", begin_submission: "准备报送", cancel_submission: "取消报送", close_questionnaire: "结束问卷", mask_photo: "制作公示照片", offer_enrolment: "生成登记码", open_questionnaire: "发放问卷", pin_scorecard: "选定评分表", pin_tasks: "选定任务清单", place_unit: "录入位置", remove_material: "移出材料", replace_actor: "更换设备钥匙", restore: "恢复备份", revoke_actor: "停用设备", revoke_material_link: "停用材料链接", settle_duty: "确定责任", take_in_handover: "接收平板文件", withdraw_photo: "撤回公示照片", write_card: "填写评分表",
      put_team: "设置考察组", drop_team: "解散考察组", plan_visits: "批量安排", set_rules: "修改批次规则", add_hit_file: "为负面清单记录附上文件", remove_hit_file: "移除负面清单记录的文件", add_hit: "记入负面清单", withdraw_hit: "撤销负面清单记录", put_region: "设置地区", set_terms: "修改批次", add_campaign: "新建批次", import_units: "导入单位", change_unit: "修改单位", seal_draw: "封存抽查", open_draw: "启封抽查", confirm_conduct: "确认工作纪律", set_reconciling: "修改裁定规则",
      sign_in: "登录", sign_out: "退出登录", change_password: "修改密码", add_user: "新增人员", change_user: "修改人员", enrolment_code: "生成登记码", enrol: "登记设备", add_actor: "登记浏览器", revoke: "停用设备", rename_actor: "设备改名", publish_checklist: "发布测评表", handover: "接收平板文件", add_visit: "安排考察", set_inspectors: "调整检查员", put_places: "录入位置", forget_place: "删除位置", give_back: "接收恢复后缺失的记录", bring_back_visit: "找回恢复后缺失的考察", let_in: "放行隔离记录",
      issue: "签发", correction: "更正", disposition_proposed: "处理建议", disposition_decided: "处理决定", disposition_withdrawn: "撤销处理意见", open_item: "下发整改", item_accepted: "整改通过", item_returned: "整改退回", item_withdrawn: "撤销整改", item_changed: "整改改期", item_answered: "单位答复", after_photo: "单位上传照片", give_link: "生成答复链接", revoke_link: "停用答复链接", link_opened: "打开答复链接", look_again: "安排再次考察", export: "导出文件", cancel_export: "取消导出", publish_list: "发布公示", withdraw_list: "撤下公示", objection: "收到异议", answer_objection: "答复异议", proof: "导出案卷", audit_export: "导出操作记录",
    } },
  proof: "导出案卷",
};

export default outcome;
