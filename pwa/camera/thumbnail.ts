/** Small pictures for lists. The browser decodes off the page's thread; the original is only read. */
const EDGE_PX = 320;
const QUALITY = 0.8;

/** A JPEG about 320 px wide, upright; null when the browser cannot open the photo (HEIC outside Safari). */
export async function makeThumbnail(photo: Blob): Promise<Blob | null> {
  let picture: ImageBitmap;
  try {
    picture = await createImageBitmap(photo, { resizeWidth: EDGE_PX, resizeQuality: "medium", imageOrientation: "from-image" });
  } catch (reason) {
    if (reason instanceof DOMException) return null;
    throw reason;
  }
  try {
    return await drawn(picture);
  } finally {
    picture.close();
  }
}

function drawn(picture: ImageBitmap): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = picture.width;
  canvas.height = picture.height;
  canvas.getContext("2d")?.drawImage(picture, 0, 0);
  return new Promise((resolve) => { canvas.toBlob(resolve, "image/jpeg", QUALITY); });
}
