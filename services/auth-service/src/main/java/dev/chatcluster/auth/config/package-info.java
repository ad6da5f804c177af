/** Puts the service together from its configuration. */
package dev.chatcluster.auth.config;
