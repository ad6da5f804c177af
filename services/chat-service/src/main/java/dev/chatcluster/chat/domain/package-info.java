/** Conversations, their log and who may do what: plain Java, no framework. */
@NullMarked
package dev.chatcluster.chat.domain;

import org.jspecify.annotations.NullMarked;
