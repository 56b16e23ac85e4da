/** What a file is, by its first bytes: names and declared types lie. Pure. */
export type Kind = "image/jpeg" | "image/png" | "image/webp" | "image/heic" | "image/avif" | "image/gif" | "video";

const HEIF = ["heic", "heix", "hevc", "heim", "heis", "mif1", "msf1"];

/** The kind that the first 16 bytes name, or null when they name none that we know. */
export function sniff(start: Uint8Array): Kind | null {
  const text = String.fromCharCode(...start.subarray(0, 16));
  if (text.startsWith("\xff\xd8\xff")) return "image/jpeg";
  if (text.startsWith("\x89PNG\r\n\x1a\n")) return "image/png";
  if (text.startsWith("GIF8")) return "image/gif";
  if (text.startsWith("RIFF")) return text.slice(8, 12) === "WEBP" ? "image/webp" : "video";
  if (text.startsWith("\x1aE\xdf\xa3")) return "video";
  return text.slice(4, 8) === "ftyp" ? boxed(text.slice(8, 12)) : null;
}

function boxed(brand: string): Kind {
  if (HEIF.includes(brand)) return "image/heic";
  return brand === "avif" || brand === "avis" ? "image/avif" : "video";
}
