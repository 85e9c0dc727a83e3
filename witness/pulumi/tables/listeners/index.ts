import type { ListenerRow } from "./row";
import { cacheListeners } from "./caches";
import { streamListeners } from "./streams";
import { webListeners } from "./web";

/**
 * Everything with an end that a property of its own describes. Load balancers and databases have readers: rules and
 * parameter groups are resources of their own there.
 * Left out: App Mesh (ends 2026-09-30), Lightsail (no TLS setting in the provider), Route 53 resolvers (DNS),
 * Global Accelerator (it passes packets on), and what answers nothing but TLS without a choice, such as KMS or Lambda.
 */
export const listenerRows: readonly ListenerRow[] = [...webListeners, ...cacheListeners, ...streamListeners];
