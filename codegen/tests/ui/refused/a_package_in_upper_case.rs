worldbind::bindgen!({ inline: "
package SHOP:goods;

interface i { f: func(); }
interface j { f: func(); }

world w {
  import i;
  export i;
  export j;
}
" });
