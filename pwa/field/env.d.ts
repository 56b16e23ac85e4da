/** Version of the app, put in by the build. */
declare const __SHIDI_VERSION__: string;

