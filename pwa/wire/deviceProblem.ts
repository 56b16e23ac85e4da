/** The device's own refusals, in one table: what happened, and what to do. */
import type { Problem } from "./problem";
import { Refusal } from "./problem";

type Row = readonly [zh: string, en: string, remedyZh: string, remedyEn: string];

const KEPT = ["内容已保存在本机，有网络时会自动同步。", "Your work is on this device and goes by itself once there is a network."] as const;

const ROWS = {
  device_offline: ["连不上服务器。", "The server cannot be reached.", ...KEPT],
  device_answer_unreadable: ["服务器的回答无法读取。", "The server's answer cannot be read.", ...KEPT],
  device_not_enrolled: ["本设备尚未登记。", "This device is not enrolled.", "请扫描办公室提供的二维码登记。", "Scan the QR code that the office gives you."],
  device_other_user: [
    "本设备上还有其他人未同步的内容。", "Work of somebody else on this device has not been sent yet.",
    "请先让原使用者联网同步，再登记新的使用者。", "Let its owner connect and sync first, then enrol the next person.",
  ],
  device_of_another: [
    "这个登记码是另一个人的。", "This code is for somebody else.",
    "请先锁屏，再点“登记另一人”：每个人的内容分开存放。", "Lock the screen, then choose “Enrol another person”: everybody's work is kept apart.",
  ],
  device_pin_weak: [
    "还没有设好锁屏密码。", "There is no PIN yet.", "请输入六位以上的数字，不要用连号或重复的数字。", "Choose six digits or more, not in a row and not all alike.",
  ],
  device_pin_wrong: [
    "原来的密码不对。", "The old PIN is not right.", "请核对后再试；连续输错要等一会儿。", "Check it and try again; after several wrong ones you have to wait.",
  ],
  device_storage_full: [
    "本机存储空间已满，刚才的内容没有保存。", "The device's storage is full; what you just did was not saved.",
    "请删除设备上不用的文件后重试。", "Delete files that you do not need from the device, then try again.",
  ],
  device_storage_failed: [
    "本机存储出错，刚才的内容没有保存。", "The device's storage failed; what you just did was not saved.",
    "请重新打开应用后重试。", "Open the app again and retry.",
  ],
  device_insecure: [
    "此地址不是安全连接，无法登记设备。", "This address is not a secure connection: a device cannot be enrolled here.",
    "请使用 https 地址打开，或按页面提示信任本机构证书。", "Open the https address, or let the device trust the installation's certificate.",
  ],
  device_value_malformed: ["所填内容不完整或不合规则。", "What was entered is incomplete or not allowed.", "请检查后重试。", "Check it and try again."],
  device_mismatch: [
    "本机与服务器的数据对不上，已重新获取仍不一致。", "The device and the server do not hold the same, even after fetching anew.",
    "本机内容未丢失，请把此提示告诉办公室。", "Nothing on the device is lost; tell the office.",
  ],
  device_original_missing: [
    "照片的原片已不在本机。", "The original of this photo is no longer on the device.",
    "请告诉测评办；还在现场的话请重拍一张。", "Tell the office; if you are still on site, take it again.",
  ],
  device_handover_unprepared: [
    "本机还没有拿到服务器的公钥，不能导出。", "This device does not have the server's key yet and cannot export.",
    "请先联网做一次“出发准备”，以后没有网络也能导出。", "Connect and prepare once; from then on it works without network.",
  ],
  device_handover_large: [
    "内容太多，不适合用二维码传。", "This is too much for QR codes.", "请改用导出文件。", "Export a file instead.",
  ],
  device_upload_paused: ["照片暂停上传。", "Photos are paused.", ...KEPT],
  device_visit_missing: ["本机没有这次考察的资料。", "This visit is not on the device.", "请联网后更新任务。", "Connect and refresh your work."],
} satisfies Record<string, Row>;

export type DeviceCode = keyof typeof ROWS;

export function deviceProblem(code: DeviceCode, details: Problem["details"] = {}): Problem {
  const [zh, en, remedyZh, remedyEn] = ROWS[code];
  return { code, status: 0, message: { zh, en }, remedy: { zh: remedyZh, en: remedyEn }, details };
}

export function deviceRefusal(code: DeviceCode, details: Problem["details"] = {}): Refusal {
  return new Refusal(deviceProblem(code, details));
}
