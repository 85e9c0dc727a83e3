/** How a database names its parameter group, or its option group. */
export interface GroupLink<Path extends string = string> {
  /** Property that names the group, and the types it may be of. */
  group: Path;
  groupTypes: readonly string[];
}

export const rdsGroup = "aws:rds/parameterGroup:ParameterGroup";
export const rdsClusterGroup = "aws:rds/clusterParameterGroup:ClusterParameterGroup";
export const rdsOptionGroup = "aws:rds/optionGroup:OptionGroup";
export const docdbGroup = "aws:docdb/clusterParameterGroup:ClusterParameterGroup";
export const neptuneGroup = "aws:neptune/clusterParameterGroup:ClusterParameterGroup";
export const redshiftGroup = "aws:redshift/parameterGroup:ParameterGroup";
