/** Links for units, in Chinese. */
const links = {
  title: "给单位的链接", lead: "发给单位，不用账号，只能看到和填写本单位的内容；到期或停用后打不开。", leadVisit: "发给单位，凭链接在手机上答复，不用账号；只能看到这次考察的整改事项。",
  what: "用来做什么", purpose: { rectification: "答复整改", materials: "交材料", self_check: "自评" }, days: "有效天数", give: "生成链接", once: "链接只显示这一次，请现在复制或让对方扫码。", copy: "复制链接", copied: "链接已复制",
  none: "还没有链接。", state: { valid: "有效", expired: "已过期", revoked: "已停用" }, until: "有效至 {when}", opened: "{when} 首次打开", unopened: "尚未打开", revoke: "停用", revoked: "链接已停用",
};

export default links;
