import { hint, type Mistake } from "./mistakes";

/** Settings of a bucket whose secure default can be overridden. */
export const BucketSetting = {
  /** `Enabled` by default. `Suspended` or `Disabled` lose what is overwritten. */
  Versioning: "versioning",
  /** `customer-managed-key` by default. `s3-managed-key` is a key that AWS holds and that you can't revoke. */
  Encryption: "encryption",
  /** `on` by default. `off` leaves no trace of who read what. */
  AccessLogs: "access-logs",
  /** `off` by default. `on` lets the deletion of the stack delete what the bucket holds. */
  ForceDestroy: "force-destroy",
} as const;
export type BucketSetting = (typeof BucketSetting)[keyof typeof BucketSetting];

/** A secure default that is overridden on purpose. */
export interface Override {
  /** One of the component's settings, such as `BucketSetting`. */
  setting: string;
  /** The value instead of the default. */
  value: string;
  /** Why: for those who read the code and the warning. The policy pack judges the result all the same. */
  because: string;
}

/** What a setting is without an override, and what else it may be. */
export interface Setting {
  standard: string;
  others: readonly string[];
}

/** The settings of a component by their names. */
export type Settings<Name extends string> = Readonly<Record<Name, Setting>>;

const settings: Settings<BucketSetting> = {
  versioning: { standard: "Enabled", others: ["Suspended", "Disabled"] },
  encryption: { standard: "customer-managed-key", others: ["s3-managed-key"] },
  "access-logs": { standard: "on", others: ["off"] },
  "force-destroy": { standard: "off", others: ["on"] },
};

/** Every setting of a bucket with the value in force. */
export type Settled = Record<BucketSetting, string>;

/** The settings in force, the warnings that overrides deserve, and what is wrong with them. */
export interface Settlement<Name extends string> {
  settled: Record<Name, string>;
  warnings: string[];
  mistakes: Mistake[];
}

/** Settles the overrides of a bucket. */
export function settle(overrides: readonly Override[]): Settlement<BucketSetting> {
  return settleBy(settings, overrides);
}

/** Settles the overrides of a component that has these settings. */
export function settleBy<Name extends string>(all: Settings<Name>, overrides: readonly Override[]): Settlement<Name> {
  const names = Object.keys(all) as Name[]; // its own keys, by its type
  const settled = Object.fromEntries(names.map((name) => [name, all[name].standard])) as Record<Name, string>;
  const warnings: string[] = [];
  const mistakes: Mistake[] = [];
  for (const [index, override] of overrides.entries()) {
    const name = names.find((each) => each === override.setting);
    const wrong = name === undefined ? unknownSetting(override, names) : problemWith(override, all[name]);
    if (wrong !== undefined) mistakes.push({ argument: `overrides[${index}]`, message: wrong });
    else if (name !== undefined) {
      warnings.push(warning(override, all[name]));
      settled[name] = override.value;
    }
  }
  return { settled, warnings, mistakes };
}

function unknownSetting({ setting }: Override, names: readonly string[]): string {
  return `no setting is called "${setting}"; ${hint(setting, names)}`;
}

function problemWith({ setting, value, because }: Override, { standard, others }: Setting): string | undefined {
  if (value === standard) return `${setting} is "${value}" by default; leave the override out.`;
  if (!others.includes(value)) return `${setting} can't be "${value}"; it can be ${others.join(" or ")}.`;
  if (because.trim() === "")
    return `a secure default is overridden for a reason; say in \`because\` why ${setting} has to be "${value}".`;
  return undefined;
}

function warning({ setting, value, because }: Override, { standard }: Setting): string {
  return `${setting} is "${value}" instead of the secure default "${standard}", because: ${because.trim()}`;
}
