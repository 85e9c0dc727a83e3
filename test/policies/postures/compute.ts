import { absent, known, type Cluster, type Compute, type InstanceMetadata, type Workbench } from "../../../posture";
import { baseOf, switchOf } from "./network";

export function compute(metadata: Partial<InstanceMetadata> = {}, more: Partial<Compute> = {}): Compute {
  return {
    ...baseOf("compute", "aws:ec2/instance:Instance"),
    service: "Amazon EC2",
    tags: absent(),
    metadata: known({ enabled: known(true), tokensRequired: known(true), hops: known(1), ...metadata }),
    sshKey: absent(),
    stated: { metadata: "metadataOptions.", sshKey: "keyName" },
    ...more,
  };
}

export function cluster(more: Partial<Cluster> = {}): Cluster {
  return {
    ...baseOf("cluster", "aws:eks/cluster:Cluster"),
    tags: absent(),
    publicEndpoint: known(false),
    publicRanges: absent(),
    ...more,
  };
}

export function workbench(more: Partial<Workbench> = {}): Workbench {
  return {
    ...switchOf("workbench", "aws:sagemaker/notebookInstance:NotebookInstance", { on: known(false) }),
    usuallyOpen: false,
    ...more,
  };
}
