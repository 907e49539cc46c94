import { useSyncExternalStore } from "react";

const never = () => () => {};

/** Is a script alive? False on the server and for the first picture in the browser, true from then on. */
export const useAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
