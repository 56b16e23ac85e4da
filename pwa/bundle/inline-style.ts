import type { Plugin } from "vite";

/**
 * Puts the styles of one page's first load into the page itself: what is to be seen first waits for one request.
 * The link that stays is never loaded; it tells the loader of later screens that these styles are there.
 */
export function inlineStyle(page: string): Plugin {
  return {
    name: "shidi-inline-style",
    transformIndexHtml: {
      order: "post",
      handler(html, { path, bundle }) {
        if (path !== page || bundle === undefined) return html;
        return html.replace(/<link rel="stylesheet"[^>]*href="\/([^"]+)"[^>]*>/g, (_link, name: string) => {
          const file = bundle[name];
          if (file?.type !== "asset") throw new Error(`${page} asks for ${name}, which was not built`);
          Reflect.deleteProperty(bundle, name);
          return `<style>${styleText(file.source)}</style><link rel="stylesheet" href="/${name}" disabled>`;
        });
      },
    },
  };
}

function styleText(source: string | Uint8Array): string {
  const text = typeof source === "string" ? source : new TextDecoder().decode(source);
  if (text.includes("</style")) throw new Error("a style that ends the page's own");
  return text.trim();
}
