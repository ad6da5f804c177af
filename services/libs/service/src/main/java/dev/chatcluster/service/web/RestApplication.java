package dev.chatcluster.service.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Every resource and provider on the class path, found by CDI. */
@ApplicationScoped
@ApplicationPath("/")
public class RestApplication extends Application {}
