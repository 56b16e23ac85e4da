/** PDFs drawn page by page. Hostile until proven otherwise: read in a worker, nothing in them runs, links lead nowhere. */
import workerAddress from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";
import { getBytes } from "../../net/api";

/** Pixels of one page, so that a page as large as a house stays drawable. */
const MOST_PIXELS = 12_000_000;

export interface PdfPages {
  readonly count: number;
  /** Draws page `n` (from 1), `width` CSS pixels wide, turned by quarters. */
  readonly draw: (n: number, canvas: HTMLCanvasElement, width: number, turns: number) => Promise<void>;
  readonly close: () => void;
}

/** Throws Refusal for what cannot be fetched, and the reader's own error for what is no PDF. */
export async function openPdf(address: string): Promise<PdfPages> {
  const [{ getDocument, GlobalWorkerOptions }, file] = await Promise.all([import("pdfjs-dist/legacy/build/pdf.mjs"), getBytes(address)]);
  GlobalWorkerOptions.workerSrc = workerAddress;
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()), cMapUrl: "/pdf/cmaps/", cMapPacked: true, standardFontDataUrl: "/pdf/standard_fonts/",
    wasmUrl: "/pdf/wasm/", useWasm: false, isEvalSupported: false, enableXfa: false,
  });
  const opened = await task.promise;

  async function draw(n: number, canvas: HTMLCanvasElement, width: number, turns: number): Promise<void> {
    const page = await opened.getPage(n);
    const rotation = (page.rotate + turns * 90) % 360;
    const plain = page.getViewport({ scale: 1, rotation });
    const wanted = (width / plain.width) * window.devicePixelRatio;
    const scale = Math.min(wanted, Math.sqrt(MOST_PIXELS / (plain.width * plain.height)));
    const viewport = page.getViewport({ scale, rotation });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    canvas.style.width = `${String(Math.floor(width))}px`;
    await page.render({ canvas, viewport, annotationMode: 0 }).promise;
  }

  return { count: opened.numPages, draw, close: () => { void task.destroy(); } };
}
