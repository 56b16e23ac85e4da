/** A photo opened for drawing on: upright, and no larger than a phone's memory likes. */

/** Longer edge of the copy; 3072 × 2304 takes 28 MB. */
const EDGE_PX = 3072;

export interface Opened {
  /** Of the photo as it is shown (Exif orientation applied). */
  readonly width: number;
  readonly height: number;
  readonly canvas: HTMLCanvasElement;
}

/** Null when this browser cannot show the photo (HEIC outside Safari, a damaged file). */
export async function openPicture(photo: Blob): Promise<Opened | null> {
  const address = URL.createObjectURL(photo);
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    return drawn(image);
  } catch (reason) {
    if (reason instanceof DOMException) return null;
    throw reason;
  } finally {
    URL.revokeObjectURL(address);
  }
}

function drawn(image: HTMLImageElement): Opened | null {
  const { naturalWidth: width, naturalHeight: height } = image;
  if (width === 0 || height === 0) return null;
  const share = Math.min(1, EDGE_PX / Math.max(width, height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * share);
  canvas.height = Math.round(height * share);
  // Read back around corners, to find edges.
  canvas.getContext("2d", { willReadFrequently: true })?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { width, height, canvas };
}
