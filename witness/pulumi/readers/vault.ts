import { oncePer } from "../../../catalogue/once";
import { absent, known, knownByDefault, mapFact, unknown } from "../../../posture";
import type { Fact, PolicyDocument, Vault } from "../../../posture";
import type { Graph } from "../graph";
import { append } from "../ownership";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { planOf, planType, selectionType } from "./backup/selections";
import { vaultTypes } from "./backup/vaults";
import { placesOf } from "./backup/places";
import { baseOf } from "./identity";
import { inOrder } from "./in-order";
import { keyReader } from "./key";
import { keyRefAt } from "./key-ref";
import { ownerOf } from "./links";
import { readFrom, sourceOf } from "./parts";
import { positiveAt, textAt } from "./properties";

const lockTypes = ["aws:backup/vaultLockConfiguration:VaultLockConfiguration"];
const keyTypes = ["aws:kms/key:Key"];
const airGapped = "aws:backup/logicallyAirGappedVault:LogicallyAirGappedVault";

/** Vaults of AWS Backup with their lock, their key and the roles that write into them. */
export const vaultReader: Reader<"vault"> = {
  kind: "vault",
  scope: "stack",
  types: vaultTypes,
  partTypes: [...lockTypes, planType, selectionType, ...keyTypes, "aws:kms/keyPolicy:KeyPolicy"],
  read: vaultOf,
};

function vaultOf(vault: SeenResource, graph: Graph): Vault {
  const isAirGapped = vault.type === airGapped;
  const property = isAirGapped ? "encryptionKeyArn" : "kmsKeyArn";
  return {
    ...baseOf("vault", vault, graph),
    key: keyRefAt(vault, graph, [property], "answered"),
    keyPolicy: policyOfKey(vault, graph, property),
    writers: writersOf(vault, graph),
    lock: isAirGapped ? knownByDefault("compliance", "AWS Backup locks air-gapped vaults") : lockOf(vault, graph),
  };
}

/**
 * A lock with a grace time becomes final; one without stays removable.
 * https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html
 */
function lockOf(vault: SeenResource, graph: Graph): Vault["lock"] {
  return readFrom(sourceOf(graph.partsOf(vault, "backupVaultName", lockTypes)), {
    part: (part) => {
      const grace = positiveAt(part.props, "changeableForDays");
      return grace.state === "absent" ? known("governance") : mapFact(grace, () => "compliance");
    },
    itself: () => absent(),
  });
}

function policyOfKey(vault: SeenResource, graph: Graph, property: string): Fact<PolicyDocument> {
  if (textAt(vault.props, property).state === "absent") return absent();
  const key = ownerOf(vault, property, vaultTypes, keyTypes, graph);
  if (key) return keyReader.read(key, graph)?.policy ?? absent();
  return unknown("the key is made by another program: an audit of its stack shows its policy");
}

interface Writers {
  /** Roles by the URNs of the vaults that they write into. */
  of: ReadonlyMap<string, readonly Fact<string>[]>;
  /** A selection may write into any vault: its plan, or where that puts recovery points, is not known yet. */
  anywhere: boolean;
}

const somebody = unknown("it can't be told yet into which vault a backup plan writes");

/** Roles of the selections whose plan puts recovery points into the vault. */
function writersOf(vault: SeenResource, graph: Graph): Vault["writers"] {
  const { of, anywhere } = writersIn(graph);
  const roles = of.get(vault.urn);
  if (anywhere) return known([...(roles ?? []), somebody]);
  return roles === undefined ? absent() : known(roles);
}

/** Worked out once, not for every vault. */
const writersIn = oncePer((graph: Graph): Writers => {
  const writers = new Map<string, Fact<string>[]>();
  let anywhere = false;
  for (const selection of inOrder(graph.ofType(selectionType))) {
    const plan = planOf(selection, graph);
    const places = plan && placesOf(plan, graph);
    const vaults = places?.state === "known" ? places.value.map(({ vault }) => vault) : [];
    const where = [...vaults, places ?? textAt(selection.props, "planId")];
    anywhere ||= where.some((each) => each.state === "unknown");
    const urns = new Set(vaults.flatMap((vault) => (vault.state === "known" ? [vault.value] : [])));
    for (const urn of urns) append(writers, urn, textAt(selection.props, "iamRoleArn"));
  }
  return { of: writers, anywhere };
});
