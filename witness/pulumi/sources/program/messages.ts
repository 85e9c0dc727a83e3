/** What the user should read of a run: from the program's components, from the program's own output, and from us. */
export interface Message {
  severity: "info" | "warning" | "error";
  text: string;
  /** The resource that it is about. */
  urn?: string;
}

export interface Messages {
  all: Message[];
  say(severity: Message["severity"], text: string, urn?: string): void;
}

/** Each message once: a component that is used a hundred times warns once for each resource, and not more often. */
export function collectMessages(): Messages {
  const all: Message[] = [];
  const said = new Set<string>();
  return {
    all,
    say(severity, text, urn) {
      const message: Message = { severity, text, ...(urn ? { urn } : {}) };
      const key = JSON.stringify(message);
      if (said.has(key)) return;
      said.add(key);
      all.push(message);
    },
  };
}
