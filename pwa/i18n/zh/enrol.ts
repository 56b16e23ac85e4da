/** The words of enrolling in Chinese: of a new device's first screen, which waits for no others. */
const enrol = {
  title: "登记这台设备",
  lead: "登记一次，以后没有信号也能工作。",
  cleared: "测评办停用了这台设备。{name} 的内容已全部送达，并从本机清除。",
  fromLink: "已从二维码读取登记码。",
  code: "登记码",
  deviceName: "设备名称",
  deviceHint: "测评办凭它认出这台设备。",
  send: "登记",
  busy: "正在登记…",
  how: "登记码在哪里？",
  how1: "请测评办在“人员和设备”里为您生成登记码。",
  how2: "用相机扫屏幕上的二维码，或在这里输入八位登记码。",
  how3: "登记码只能用一次，过期请重新生成。",
  language: "语言和外观",
  device: { iPad: "苹果平板", iPhone: "苹果手机", androidTablet: "安卓平板", androidPhone: "安卓手机", computer: "电脑" },
};

export default enrol;
