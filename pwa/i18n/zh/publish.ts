/** Masked photos for public lists, in Chinese. */
const publish = {
  title: "公示用照片", lead: "公示只用遮盖过的副本。把面孔、姓名、证件、车牌都框住；原照片不改动，也不公开。", none: "这次考察没有可用的照片", noneNext: "照片上传并核验后会出现在这里。",
  masked: "有公示副本", notMasked: "没有副本", mask: "遮盖并制作副本", again: "重新制作一份", copy: "{who}制作，遮盖 {n} 处", copyOf: "{what}（公示副本）", withdraw: "撤回副本", withdrawSure: "撤回后，已公示的名单中也立即看不到这张照片。",
  inList: "名单附照片", onlyMasked: "只有遮盖过的副本可选，可以不选。", toMask: "遮盖照片", to: "公示用照片",
  desk: { larger: "放大", smaller: "缩小",
    title: "遮盖：{what}", lead: "在照片上拖动，框住每一张面孔和每一处姓名。框内会变成几个色块，无法还原。", box: "第 {n} 处遮盖，方向键移动，Shift 加方向键改大小，Delete 删除", add: "加一个框", undo: "撤销上一个框", n: "已框 {n} 处",
    keys: "方向键移动，Shift 加方向键改大小，Delete 删除", checked: "我已放大看过：框外没有能认出的人、姓名和证件", nobody: "我已放大看过：照片中没有能认出的人、姓名和证件", checkFirst: "请看过照片后勾选上面一项。", save: "制作副本", broken: "照片打不开，不能制作副本。",
  },
};

export default publish;
