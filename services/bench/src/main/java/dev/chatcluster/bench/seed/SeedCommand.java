package dev.chatcluster.bench.seed;

import static dev.chatcluster.bench.cli.Common.option;

import dev.chatcluster.bench.api.Account;
import dev.chatcluster.bench.api.Accounts;
import dev.chatcluster.bench.api.ChatApi;
import dev.chatcluster.bench.api.Person;
import dev.chatcluster.bench.cli.Command;
import dev.chatcluster.bench.cli.Common;
import dev.chatcluster.bench.cli.Option;
import dev.chatcluster.bench.cli.Options;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds demo people and their conversations through the public API; a second run finds them all
 * there.
 */
public final class SeedCommand implements Command {
  private static final String PASSWORD = "demo-password";

  @Override
  public String name() {
    return "seed";
  }

  @Override
  public String help() {
    return "adds demo people, groups and conversations; adds nothing twice";
  }

  @Override
  public List<Option> options() {
    return Common.client(option("password", PASSWORD, "the demo people's password"));
  }

  @Override
  public int run(Options options) {
    Demo demo = Demo.read();
    String password = options.text("password");
    try (var api = new ChatApi(Common.target(options).url());
        var accounts = new Accounts(api, null)) {
      Map<String, Account> people = people(demo, accounts, password);
      new Profiles(api, people).fill(demo);
      var history = new History(api, people);
      int added = 0;
      for (Demo.Talk talk : demo.conversations()) {
        added += history.tell(talk);
      }
      System.out.printf(
          "%d people, %d conversations; %s%n%n",
          people.size(),
          demo.conversations().size(),
          added == 0 ? "everything was there" : added + " messages added");
      logins(demo, password, options.text("url"));
    }
    return 0;
  }

  private static Map<String, Account> people(Demo demo, Accounts accounts, String password) {
    List<Person> persons =
        demo.people().stream()
            .map(person -> new Person(person.handle(), person.name(), password))
            .toList();
    var people = new LinkedHashMap<String, Account>();
    for (Account account : accounts.of(persons)) {
      people.put(account.person().handle(), account);
    }
    return people;
  }

  private static void logins(Demo demo, String password, String url) {
    demo.people()
        .forEach(person -> System.out.printf("  %-18s%s%n", person.handle(), person.name()));
    System.out.println("\nPassword of all of them: " + password + "   " + url);
  }
}
