/** What one does with a unit's ledger: everything reads it again, and a removal can be taken back. */
import { ElMessage } from "element-plus";
import { ref } from "vue";
import { useWork } from "../useWork";
import { say } from "../voice";
import type { Line, RecordState } from "./server";
import { addFile, dropFile, readSubmission, restoreRecord, withdrawRecord } from "./server";

export interface Sending { readonly n: number; readonly all: number; readonly name: string }

export function useLedger(campaign: string, unit: string, refresh: () => Promise<void>) {
  const { busy, trouble, run } = useWork();
  const sending = ref<Sending | null>(null);
  /** The record that was taken back last, while it can be had again from here. */
  const gone = ref<RecordState["record"] | null>(null);

  async function send(record: string, files: readonly File[]): Promise<void> {
    await run(async () => {
      try {
        for (const [index, file] of files.entries()) {
          sending.value = { n: index + 1, all: files.length, name: file.name };
          await addFile(campaign, unit, record, file);
        }
      } finally {
        sending.value = null;
        await refresh();
      }
    });
  }

  async function drop(record: string, file: RecordState["record"]["files"][number]): Promise<void> {
    if (!(await run(() => dropFile(campaign, unit, record, file.sha256)))) return;
    ElMessage.success(say("tasks.dropped", { name: file.name }));
    await refresh();
  }

  async function withdraw(record: RecordState["record"]): Promise<void> {
    if (!(await run(() => withdrawRecord(campaign, unit, record.id)))) return;
    gone.value = record;
    await refresh();
  }

  async function undo(): Promise<void> {
    const record = gone.value;
    if (record === null || !(await run(() => restoreRecord(campaign, unit, record.id)))) return;
    gone.value = null;
    ElMessage.success(say("tasks.restored"));
    await refresh();
  }

  async function submit(line: Line, record: RecordState["record"]): Promise<void> {
    const waiting = ElMessage({ message: say("tasks.exporting"), duration: 0 });
    const made = await run(async () => { save(await readSubmission(campaign, unit, record.id), `${record.title}-${line.period}.zip`); });
    waiting.close();
    if (made) ElMessage.success(say("tasks.exported"));
  }

  return { busy, trouble, sending, gone, send, drop, withdraw, undo, submit };
}

function save(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => { URL.revokeObjectURL(address); }, 10_000);
}
