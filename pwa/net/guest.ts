/** One file on its way to the server, with how far it is. Rejects with a Refusal. */
import { deviceRefusal } from "../wire/deviceProblem";
import type { Problem } from "../wire/problem";
import { Refusal } from "../wire/problem";

/** `told` hears how much of the file is there, 0..1. */
export function postFile<T>(path: string, file: Blob, told: (share: number) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => { if (event.lengthComputable) told(event.loaded / event.total); };
    request.onerror = () => { reject(deviceRefusal("device_offline")); };
    request.onabort = request.onerror;
    request.onload = () => {
      const body = request.response as T | Problem | null;
      if (request.status >= 200 && request.status < 300 && body !== null) { resolve(body as T); return; }
      reject(isProblem(body) ? new Refusal(body) : deviceRefusal("device_offline"));
    };
    request.send(file);
  });
}

function isProblem(body: unknown): body is Problem {
  return typeof (body as Problem | null)?.code === "string";
}
