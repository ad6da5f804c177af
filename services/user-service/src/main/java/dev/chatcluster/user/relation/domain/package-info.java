/** Who blocks whom, who are friends, and who may start a conversation with whom. */
@NullMarked
package dev.chatcluster.user.relation.domain;

import org.jspecify.annotations.NullMarked;
