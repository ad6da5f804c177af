package dev.chatcluster.bench.report;

/**
 * Memory of idle connections.
 *
 * @param heapBytes growth of socket-service's live heap a connection
 * @param residentBytes growth of socket-service's resident memory a connection
 * @param edgeResidentBytes growth of the edge's resident memory a connection; 0 when sockets do not
 *     go through it
 */
public record IdleResult(
    int connections, int people, long heapBytes, long residentBytes, long edgeResidentBytes) {}
