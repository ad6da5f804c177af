package dev.chatcluster.bench.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoTest {
  private final Demo demo = Demo.read();

  @Test
  void everyLineIsSaidByAMember() {
    Set<String> handles = new HashSet<>();
    demo.people().forEach(person -> handles.add(person.handle()));
    for (Demo.Talk talk : demo.conversations()) {
      assertThat(handles).as(talk.key()).containsAll(talk.members());
      assertThat(talk.members()).as(talk.key()).containsAll(talk.unread().keySet());
      assertThat(talk.members())
          .as(talk.key())
          .containsAll(talk.messages().stream().map(Demo.Line::from).toList());
      assertThat(talk.name() != null || talk.members().size() == 2).as(talk.key()).isTrue();
    }
    demo.friends().forEach(pair -> assertThat(handles).containsAll(pair));
  }

  @Test
  void handlesAndKeysAreUnique() {
    List<String> handles = demo.people().stream().map(Demo.DemoPerson::handle).toList();
    assertThat(handles)
        .doesNotHaveDuplicates()
        .allMatch(handle -> handle.matches("[a-z0-9][a-z0-9._-]{1,30}[a-z0-9]"));
    assertThat(demo.conversations().stream().map(Demo.Talk::key)).doesNotHaveDuplicates();
  }
}
