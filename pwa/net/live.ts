/** Hears from the server what to read again (server/api/live.py), for as long as a page is looked at. */

/** Somebody who has a checkpoint of the visit open. */
export interface Looking { readonly user: string; readonly title: string; readonly checkpoint: string; readonly since: string }

/** What a page listens to; `visit` and `checkpoint` say that its user looks there. */
export interface Topic { readonly campaign: string; readonly visit?: string; readonly checkpoint?: string }

export interface Ears {
  /** These visits read differently now; null: anything may. */
  readonly changed: (visits: readonly string[] | null) => void;
  readonly present: (people: readonly Looking[]) => void;
  /** Whether news would come now. */
  readonly connected: (yes: boolean) => void;
  /** The session is over, as far as the stream knows: a reading will say so. */
  readonly ended: () => void;
}

/** The server speaks every 15 s; what is silent for longer is a dead line that nobody has noticed. */
const SILENCE_MS = 40_000;
/** The browser comes back by itself after a lost line, and not after a refusal. */
const AGAIN_MS = 10_000;

const KINDS = ["ready", "changed", "present", "beat", "ended"] as const;

/** Listens until the returned function is called. */
export function listen(topic: Topic, ears: Ears): () => void {
  const place = new URLSearchParams(Object.entries(topic).filter(([name]) => name !== "campaign"));
  const address = `/api/campaigns/${encodeURIComponent(topic.campaign)}/live?${place.toString()}`;
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function open(): void {
    source?.close();
    source = new EventSource(address);
    for (const kind of KINDS) source.addEventListener(kind, (event) => { hear(kind, JSON.parse((event as MessageEvent<string>).data)); });
    source.onerror = lost;
    wait(SILENCE_MS);
  }

  function wait(ms: number): void {
    clearTimeout(timer);
    timer = setTimeout(open, ms);
  }

  function hear(kind: (typeof KINDS)[number], data: unknown): void {
    wait(SILENCE_MS);
    ears.connected(kind !== "ended");
    if (kind === "ready" && (data as { missed: boolean }).missed) ears.changed(null);
    if (kind === "changed") ears.changed((data as { visits: readonly string[] | null }).visits);
    if (kind === "present") ears.present((data as { people: readonly Looking[] }).people);
    if (kind === "ended") ears.ended();
  }

  function lost(): void {
    ears.connected(false);
    ears.present([]);
    if (source?.readyState === EventSource.CLOSED) wait(AGAIN_MS);
  }

  open();
  return () => {
    clearTimeout(timer);
    source?.close();
    ears.connected(false);
  };
}
