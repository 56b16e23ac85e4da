/** Makes small pictures off the page's thread: two hundred of them do not slow the list. */
import { EDGE_PX, QUALITY } from "./small";

self.onmessage = async ({ data }: MessageEvent<{ id: number; photo: Blob }>): Promise<void> => {
  self.postMessage({ id: data.id, small: await make(data.photo) });
};

async function make(photo: Blob): Promise<Blob | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { resizeWidth: EDGE_PX, resizeQuality: "medium", imageOrientation: "from-image" });
  } catch {
    return null;
  }
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  picture.close();
  return canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
}
