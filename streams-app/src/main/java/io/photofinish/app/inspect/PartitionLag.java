package io.photofinish.app.inspect;

/**
 * How far the topology, whichever instance has the task, has read a partition.
 *
 * @param committed the offset up to which it was read and committed
 * @param end where the partition ends
 * @param lag the offsets between them; 0 where no record is among them, only ends of transactions
 */
public record PartitionLag(String topic, int partition, long committed, long end, long lag) {}
