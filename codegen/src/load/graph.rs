//! A graph of names. Finds a circle or, if there is none, the longest path.
//!
//! The parser follows links by recursion, and nothing can catch a stack overflow. So the links are
//! counted before, without recursion.

use std::collections::HashMap;

/// Names with links between them.
#[derive(Default)]
pub(super) struct Graph {
    numbers: HashMap<String, usize>,
    names: Vec<String>,
    /// For each name, the names that it links to.
    links: Vec<Vec<usize>>,
}

/// The longest path through a graph.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Longest<'a> {
    /// It starts at this name and has this many links.
    Way { from: &'a str, links: usize },
    /// There is no longest path: each of these names links to the next one, and the last to the
    /// first.
    Circle(Vec<&'a str>),
}

impl Graph {
    pub(super) fn link(&mut self, from: &str, to: &str) {
        let (from, to) = (self.number(from), self.number(to));
        if let Some(links) = self.links.get_mut(from) {
            links.push(to);
        }
    }

    fn number(&mut self, name: &str) -> usize {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = self.names.len();
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        self.links.push(Vec::new());
        number
    }

    pub(super) fn longest(&self) -> Longest<'_> {
        let mut incoming = vec![0_usize; self.names.len()];
        for to in self.links.iter().flatten() {
            add(&mut incoming, *to, 1);
        }
        let mut order: Vec<usize> = (0..self.names.len())
            .filter(|number| incoming.get(*number) == Some(&0))
            .collect();
        let mut done = 0;
        while let Some(&number) = order.get(done) {
            done += 1;
            for to in self.links.get(number).into_iter().flatten() {
                let Some(incoming) = incoming.get_mut(*to) else {
                    continue;
                };
                *incoming -= 1;
                if *incoming == 0 {
                    order.push(*to);
                }
            }
        }
        if done < self.names.len() {
            return Longest::Circle(self.circle(&incoming));
        }
        self.longest_way(&order)
    }

    /// A circle among the names that still have incoming links. Each of them has a link from
    /// another one. So following the links backwards leads into a circle.
    fn circle(&self, incoming: &[usize]) -> Vec<&str> {
        let is_left = |number: &usize| incoming.get(*number).is_some_and(|left| *left > 0);
        let mut before = HashMap::new();
        for (from, links) in self
            .links
            .iter()
            .enumerate()
            .filter(|(from, _)| is_left(from))
        {
            before.extend(links.iter().map(|to| (*to, from)));
        }
        let back = |number: usize| before.get(&number).copied().unwrap_or(number);
        let any = (0..self.names.len()).find(is_left).unwrap_or_default();
        let start = (0..self.names.len()).fold(any, |number, _| back(number));
        let mut circle = vec![start];
        let mut number = back(start);
        while number != start {
            circle.push(number);
            number = back(number);
        }
        let names = circle
            .iter()
            .rev()
            .filter_map(|number| self.names.get(*number));
        names.map(String::as_str).collect()
    }

    /// In `order`, every name comes before the names that it links to.
    fn longest_way(&self, order: &[usize]) -> Longest<'_> {
        let mut ways = vec![0_usize; self.names.len()];
        for number in order.iter().rev() {
            let links = self.links.get(*number).into_iter().flatten();
            let longest = links.filter_map(|to| ways.get(*to)).max();
            let way = longest.map_or(0, |way| way + 1);
            add(&mut ways, *number, way);
        }
        let longest = self.names.iter().zip(ways).max_by_key(|(_, way)| *way);
        match longest {
            Some((from, links)) => Longest::Way { from, links },
            None => Longest::Way { from: "", links: 0 },
        }
    }
}

fn add(counts: &mut [usize], at: usize, more: usize) {
    if let Some(count) = counts.get_mut(at) {
        *count += more;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(links: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::default();
        for (from, to) in links {
            graph.link(from, to);
        }
        graph
    }

    #[test]
    fn the_longest_of_several_ways_is_found() {
        let graph = graph(&[("a", "b"), ("a", "d"), ("b", "c"), ("c", "d"), ("e", "c")]);
        let expected = Longest::Way {
            from: "a",
            links: 3,
        };
        assert_eq!(graph.longest(), expected);
    }

    #[test]
    fn a_circle_is_found_and_so_is_a_link_to_itself() {
        let circle = graph(&[("x", "a"), ("a", "b"), ("b", "a"), ("b", "y"), ("p", "q")]);
        assert_eq!(circle.longest(), Longest::Circle(vec!["b", "a"]));
        let itself = graph(&[("a", "a")]);
        assert_eq!(itself.longest(), Longest::Circle(vec!["a"]));
    }

    #[test]
    fn nothing_is_no_way() {
        assert!(matches!(
            Graph::default().longest(),
            Longest::Way { links: 0, .. }
        ));
    }

    #[test]
    fn a_long_way_takes_no_stack() {
        let mut graph = Graph::default();
        for number in 0..200_000 {
            graph.link(&format!("n{number}"), &format!("n{}", number + 1));
        }
        assert!(matches!(
            graph.longest(),
            Longest::Way { links: 200_000, .. }
        ));
    }
}
