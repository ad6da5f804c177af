/** What other services ask of this one, with a service token. */
package dev.chatcluster.auth.grpc;
