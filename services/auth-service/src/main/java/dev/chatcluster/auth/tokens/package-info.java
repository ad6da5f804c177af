/** Access tokens and the keys that sign them. */
package dev.chatcluster.auth.tokens;
