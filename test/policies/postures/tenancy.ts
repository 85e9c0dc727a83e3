import { absent, known, type KeyUse, type Tags, type Tenancy } from "../../../posture";
import { holding, tags } from "../postures";

/** Marks of a store of one client. */
export function ofClient(client: string, more: Record<string, string> = {}): Tags {
  return tags({ "tom:data-class": "order-files", "tom:purpose": "orders", "tom:client": client, ...more });
}

/** A key that carries its client, and that no other store uses. */
export function keyOf(client: string, ...others: Tags[]): KeyUse {
  return { tags: tags({ "tom:client": client }), others: known(others) };
}

/** A key without marks. */
export function sharedKey(...others: Tags[]): KeyUse {
  return { tags: absent(), others: known(others) };
}

export function tenancy(more: Partial<Tenancy> = {}): Tenancy {
  const type = "aws:s3/bucket:Bucket";
  return {
    kind: "tenancy",
    resource: { urn: `urn:pulumi:test::test::${type}::orders`, type, name: "orders" },
    origin: "created",
    region: known("eu-central-1"),
    service: "Amazon S3",
    tags: holding("order-files"),
    key: known(keyOf("muster")),
    environment: absent(),
    besideProduction: known(false),
    ...more,
  };
}
