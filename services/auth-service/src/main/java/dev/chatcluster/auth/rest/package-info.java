/** REST under /api/auth. */
package dev.chatcluster.auth.rest;
