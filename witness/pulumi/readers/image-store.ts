import { known, knownByDefault, mapFact, type Fact, type ImageStore } from "../../../posture";
import type { Graph } from "../graph";
import type { Reader } from "../reader";
import type { SeenResource } from "../seen";
import { pulumi } from "../tables/documented";
import { baseOf, tagsOf } from "./identity";
import { flagAt, listAt, orElse, textAt } from "./properties";
import { regionOf } from "./region";
import { someOf } from "./switch";

const registry = "aws:ecr/registryScanningConfiguration:RegistryScanningConfiguration";

/** Repositories of ECR, with the registry's own scanning where the program states it. */
export const imageStoreReader: Reader<"image-store"> = {
  kind: "image-store",
  scope: "stack",
  types: ["aws:ecr/repository:Repository"],
  partTypes: [registry],
  read: imageStoreOf,
};

function imageStoreOf(repository: SeenResource, graph: Graph): ImageStore {
  const { props } = repository;
  const own = orElse(flagAt(props, "imageScanningConfiguration", "scanOnPush"), () =>
    knownByDefault(false, pulumi("ECR")),
  );
  return {
    ...baseOf("image-store", repository, graph),
    service: "Amazon ECR",
    tags: tagsOf(repository),
    on: someOf([own, ...graph.ofType(registry).map((each) => scannedBy(each, repository, graph))]),
    immutable: immutableOf(props),
    stated: "imageScanningConfiguration: { scanOnPush: true }",
  };
}

/** With exceptions (`IMMUTABLE_WITH_EXCLUSION`), some tags can still be moved. */
function immutableOf(props: SeenResource["props"]): Fact<boolean> {
  const word = textAt(props, "imageTagMutability");
  return orElse(
    mapFact(word, (mutability) => mutability === "IMMUTABLE"),
    () => knownByDefault(false, pulumi("ECR")),
  );
}

/**
 * The registry of a region scans what its filters take in, as it comes in or all the time.
 * https://docs.aws.amazon.com/AmazonECR/latest/userguide/image-scanning-filters.html
 */
function scannedBy(configuration: SeenResource, repository: SeenResource, graph: Graph): Fact<boolean> {
  const here = regionOf(repository, graph).region;
  const there = regionOf(configuration, graph).region;
  if (here.state === "known" && there.state === "known" && here.value !== there.value) return known(false);
  const rules = listAt(configuration.props, "rules");
  if (rules.state !== "known") return rules.state === "unknown" ? rules : known(false);
  const name = textAt(repository.props, "name");
  return someOf([known(false), ...rules.value.map((rule) => takenIn(rule, name))]);
}

function takenIn(rule: unknown, name: Fact<string>): Fact<boolean> {
  const frequency = textAt(rule, "scanFrequency");
  if (frequency.state !== "known") return frequency.state === "unknown" ? frequency : known(false);
  if (frequency.value === "MANUAL") return known(false);
  const filters = listAt(rule, "repositoryFilters");
  if (filters.state !== "known") return filters.state === "unknown" ? filters : known(false);
  return someOf([known(false), ...filters.value.map((filter) => fits(textAt(filter, "filter"), name))]);
}

/** `*` stands for anything; a filter without one fits wherever it stands in the name. */
function fits(wanted: Fact<string>, name: Fact<string>): Fact<boolean> {
  if (wanted.state !== "known") return wanted.state === "unknown" ? wanted : known(false);
  if (wanted.value === "*") return known(true);
  const parts = wanted.value.split("*").map((part) => part.replace(/[.+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(parts.length === 1 ? parts.join("") : `^${parts.join(".*")}$`);
  return mapFact(name, (text) => pattern.test(text));
}
