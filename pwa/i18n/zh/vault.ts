/** The vault in Chinese: the lock screen comes first, so its words come by themselves. */
const vault = {
  title: "已锁屏", who: "您是哪一位？", hello: "{name}，请输入锁屏密码", other: "换一位", another: "登记另一人",
  entered: "已输入 {n} 位", digit: "数字 {n}", backspace: "删一位", open: "解锁", opening: "正在解锁…",
  unsent: "待传 {findings} 条记录、{photos} 张照片", drafts: "有 {n} 处填了没有保存的内容，只有想起密码才能找回。", nothing: "没有待传的内容", older: "旧的登记",
  sendsLater: "解锁后会自动接着传。",
  carriesSoon: "记录一有网络就加密送交测评办，不用解锁；照片等解锁后再传。", carriedAt: "记录已在 {time} 加密送交测评办；照片和回执等解锁后再传。",
  wrong: "密码不对。还可以试 {n} 次。", wrongLast: "密码不对。", wipes: "连错十次，本机上已送达的内容会删除；没有送达的不会删。",
  wiped: "已连错十次：送达过的内容已从本机删除，没有送达的还封存在这里。", wait: "请等 {time} 再试。",
  seconds: "{n} 秒", minutes: "{n} 分钟", hours: "{n} 小时",
  forgot: "忘记密码怎么办？",
  forgotLead: "内容是用密码加密的，测评办和厂家也没有别的密码。已送达的内容都在服务器上，不会丢。",
  forgotAgain: "要接着工作：向测评办要一个新登记码，再点“登记另一人”，设新的锁屏密码。",
  forgotUnsent: "没有送达的内容仍封存在这里。可以导出成加密文件交给测评办，由服务器解开收下；这台设备自己打不开它。",
  carry: "导出没有送达的内容", carrying: "正在导出…", carried: "已导出到下载文件夹，请测评办在“接收平板”里收下；确认收下之前，请保留这台设备。",
  seal: {
    title: "{name}，请设锁屏密码", lead: "这台设备上的考察内容从现在起加密存放。以后打开都要输入这个密码。", action: "设好密码，加密内容", busy: "正在加密…请不要关闭。",
  },
  pin: {
    title: "锁屏密码", why: "平板丢了或借给别人，没有密码就看不到考察内容。忘了没人能找回，请记牢。", fresh: "六位以上数字", again: "再输一次",
    short: "要六到十二位数字。", simple: "太好猜：不要连号，也不要只用一两个数字。", differ: "两次输入不一样。",
  },
  change: {
    open: "修改锁屏密码", title: "修改锁屏密码", old: "原来的密码", save: "修改", busy: "正在修改…", done: "锁屏密码已修改。",
  },
  lock: { now: "锁屏", after: "多久不用就自动锁屏", minutes: "{n} 分钟", hint: "正在传照片时不锁。本机的内容加密存放，锁屏后没有密码打不开。" },
};

export default vault;
