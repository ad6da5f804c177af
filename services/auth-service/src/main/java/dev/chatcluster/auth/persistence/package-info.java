/** The auth database: entities, repositories and the domain's ports over them. */
package dev.chatcluster.auth.persistence;
