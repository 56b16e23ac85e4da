/** The inspector's words in Chinese. Short, plain, spoken to a person on their feet. */
import type { WordsFor } from "../i18n";

const field = {
  common: { close: "关闭", back: "返回" },
  ago: { never: "从未", now: "刚刚", minutes: "{n} 分钟前", hours: "{n} 小时前", days: "{n} 天前" },
  nav: { label: "主导航", visits: "考察", prepare: "出发准备", sync: "同步", settings: "设置" },
  level: { national: "全国文明单位", provincial_model: "省级文明标兵单位", provincial: "省级文明单位", city: "市级文明单位" },
  trouble: { defect: "程序出错了", defectRemedy: "已保存的内容都在本机。请重试；仍出错请告诉测评办。" },

  visits: {
    lock: "{name}，锁屏",
    practice: "第一次用？练一分钟", practiceLead: "用假的单位试一遍，不会传给任何人。", practiceNo: "不用了",
    title: "我的考察",
    pull: "下拉更新",
    loose: "松开更新",
    loading: "正在更新…",
    due: "{day}前完成", dueOver: "已过期：{day}前完成",
    cohort: "{year} 年届",
    with: "与 {names}",
    progress: "已评的测评点",
    signed: "已签字",
    afterSignature: "签字后改动 {n} 处",
    underWay: "进行中",
    notBegun: "未开始",
    photosMissing: "缺照片 {n} 处",
    unsent: "待传 {n} 条",
    allSent: "已送达",
    noChecklist: "测评表还没有下载，离线打不开。请到“出发准备”下载。",
    notPrepared: "还没有做好离线准备",
    notPreparedLead: "去没有信号的现场之前，请先准备。",
    empty: "还没有分配给您的考察",
    emptyLead: "测评办分配后，下拉或点“更新”就会出现在这里。",
    loaded: "任务更新于{ago}",
    refresh: "更新",
  },

  bar: {
    signedOut: "需要重新登记", refused: "{n} 条被搁置", offline: "离线", problem: "同步遇到问题", busy: "正在同步…", waiting: "等待上传", done: "全部送达",
    open: "打开同步页",
    findings: "记录", photos: "照片",
  },
  clock: {
    back: "本机时钟被调慢了 {time}", minutes: "{n} 分钟", hours: "{n} 小时", days: "{n} 天", backRemedy: "内容没有丢，先后顺序也不受影响：联网后会核对真实时间。请在系统设置里打开自动校时。",
    zone: "本机的时区变了", zoneRemedy: "内容没有丢：记录里存有时区，会按真实时间换算。",
  },
  loss: {
    title: "浏览器清掉了本机的数据",
    some: "{user} 在 {when} 时，本机还有 {findings} 条记录、{photos} 张照片没有送达。", nothing: "{user} 的内容在 {when} 时已全部送达，没有丢失。",
    photos: "有 {n} 张等待上传的照片，原片已不在本机。",
    remedy: "请告诉测评办。重新登记后请安装到桌面，并在“出发准备”里请求长期保存。", read: "知道了",
  },

  update: { ready: "新版本已备好。", use: "启用", visitOpen: "另一个窗口正开着考察，关上后再启用。" },
};

export type FieldMessages = WordsFor<typeof field>;
export default field satisfies FieldMessages;
